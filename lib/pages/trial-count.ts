/** "1 trial", "3,598 trials". */
export function describeTrialCount(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'trial' : 'trials'}`
}
