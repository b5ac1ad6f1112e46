/** A study that is in no registry, with enough of each module to exercise readers and stores. */
export function buildStudy(number: number, extra: Record<string, unknown> = {}) {
  return {
    protocolSection: {
      identificationModule: {
        nctId: toNctId(number),
        briefTitle: `Synthetic cell trial ${number} "quoted" {braced} [listed], naïve`,
      },
      statusModule: { overallStatus: 'RECRUITING', startDateStruct: { date: '2023-05' } },
      designModule: { studyType: 'INTERVENTIONAL', phases: ['PHASE1', 'PHASE2'] },
    },
    hasResults: false,
    ...extra,
  }
}

export function toNctId(number: number): string {
  return `NCT${String(number).padStart(8, '0')}`
}
