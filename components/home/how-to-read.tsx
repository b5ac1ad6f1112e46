const parts = [
  {
    term: 'Status',
    text: 'Says whether the trial takes people in. It is true for the day of the last update: ask the contact before you travel.',
  },
  {
    term: 'Phase',
    text: 'Early phases look at safety in few people, later ones at benefit in many. Some trials have no phase because they do not test a drug.',
  },
  {
    term: 'Who can take part',
    text: 'Inclusion criteria must all be true, exclusion criteria must all be false. Whether they fit one person is decided by the trial’s team.',
  },
  {
    term: '“Not stated”',
    text: 'The source says nothing about it. That is neither a no nor “not applicable”, which are statements of their own.',
  },
] as const

export function HowToRead() {
  return (
    <section aria-labelledby="read-title">
      <h2 id="read-title">How to read a record</h2>
      <dl className="mt-5 grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {parts.map(({ term, text }) => (
          <div key={term} className="border-t-2 border-accent pt-3">
            <dt className="font-semibold">{term}</dt>
            <dd className="mt-1 text-sm text-ink-3">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
