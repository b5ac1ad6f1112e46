/** Agreement of the classifier with other people's labels: precision, recall and F1. */
export class Tally {
  both = 0
  oursOnly = 0
  theirsOnly = 0
  get precision(): number {
    return this.both / Math.max(1, this.both + this.oursOnly)
  }
  get recall(): number {
    return this.both / Math.max(1, this.both + this.theirsOnly)
  }
  get f1(): number {
    return (2 * this.both) / Math.max(1, 2 * this.both + this.oursOnly + this.theirsOnly)
  }
  describe(): string {
    return `P ${this.precision.toFixed(3)}  R ${this.recall.toFixed(3)}  F1 ${this.f1.toFixed(3)}  (both ${this.both}, ours only ${this.oursOnly}, theirs only ${this.theirsOnly})`
  }
}
