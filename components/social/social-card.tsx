import { toDrawableText } from './drawable-text'

export type CardTone = 'open' | 'soon' | 'past' | 'other'

export interface SocialCardProps {
  /** A trial's status, as a pill; absent for a search. */
  status?: { label: string; tone: CardTone }
  /** Beside the pill, the day on which it was true; without a pill, the number of trials. */
  note: string
  heading: string
  facts: readonly CardFact[]
}

export interface CardFact {
  label: string
  value: string
}

/** The values of the light scheme; the drawing library knows no colour schemes. */
const colours = {
  paper: '#faf8f5',
  ink: '#1d1823',
  ink3: '#5f5768',
  line: '#c9c1b5',
  accent: '#5b2f94',
} as const

const tones: Readonly<Record<CardTone, { text: string; fill: string; line: string }>> = {
  open: { text: '#0a5a3a', fill: '#dff1e6', line: '#7cbb98' },
  soon: { text: '#1b4b86', fill: '#e3edf9', line: '#8fb2de' },
  past: { text: '#524b47', fill: '#faf8f5', line: '#8d857b' },
  other: { text: '#524b47', fill: '#edeae4', line: '#c9c1b5' },
}

/** A heading with at least this many letters is set in this size, so that the longest title of a registry fits. */
const headingSizes = [
  { from: 200, size: 34 },
  { from: 130, size: 42 },
  { from: 75, size: 52 },
  { from: 0, size: 62 },
] as const

const maxFactLength = 44

/**
 * A trial or a search as a picture of 1200 × 630. Drawn by Satori, which supports only flex boxes and inline styles.
 */
export function SocialCard({ status, note, heading, facts }: SocialCardProps) {
  const title = toDrawableText(heading)
  const { size } = headingSizes.find(({ from }) => title.length >= from) ?? headingSizes[0]
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        padding: '56px 68px 52px',
        background: colours.paper,
        color: colours.ink,
        borderTop: `14px solid ${colours.accent}`,
        fontFamily: 'Source Sans 3',
        fontSize: 30,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <div style={{ display: 'flex', alignItems: 'center', color: colours.ink3 }}>
          {status && <Pill {...status} />}
          {toDrawableText(note)}
        </div>
        <div style={{ display: 'flex', alignItems: 'center', fontFamily: 'Source Serif 4' }}>
          <Mark />
          Cell Therapy Trials
        </div>
      </div>
      <div
        style={{
          display: 'flex',
          flexGrow: 1,
          alignItems: 'center',
          fontFamily: 'Source Serif 4',
          fontSize: size,
          lineHeight: 1.2,
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', paddingTop: 26, borderTop: `2px solid ${colours.line}` }}>
        {facts.map(({ label, value }, index) => (
          <div
            key={label}
            style={{
              display: 'flex',
              flexDirection: 'column',
              paddingRight: 24,
              paddingLeft: index === 0 ? 0 : 24,
              borderLeft: index === 0 ? 'none' : `2px solid ${colours.line}`,
            }}
          >
            <div style={{ display: 'flex', fontSize: 22, color: colours.ink3 }}>{label}</div>
            <div style={{ display: 'flex', fontFamily: 'Source Serif 4', fontSize: 26 }}>
              {shortenFact(toDrawableText(value))}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

const shortenFact = (text: string) =>
  text.length > maxFactLength ? `${text.slice(0, maxFactLength - 1).trimEnd()}…` : text

function Pill({ label, tone }: NonNullable<SocialCardProps['status']>) {
  const { text, fill, line } = tones[tone]
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        marginRight: 16,
        padding: '8px 24px 10px 20px',
        border: `2px ${tone === 'past' ? 'dashed' : 'solid'} ${line}`,
        borderRadius: 40,
        background: fill,
        color: text,
        fontWeight: 600,
      }}
    >
      <svg width="26" height="26" viewBox="0 0 12 12" style={{ marginRight: 12 }}>
        <circle cx="6" cy="6" r="5" fill="none" stroke={text} strokeWidth="1.4" />
        {tone === 'open' && <circle cx="6" cy="6" r="2.8" fill={text} />}
      </svg>
      {toDrawableText(label)}
    </div>
  )
}

/** As in components/layout/brand-mark.tsx, in the colours of the card. */
function Mark() {
  return (
    <svg width="44" height="44" viewBox="0 0 32 32" fill="none" style={{ marginRight: 16 }}>
      <g stroke={colours.accent} strokeWidth="2.25" strokeLinecap="round">
        <circle cx="16" cy="16" r="9.5" />
        <path d="m22.8 9.2 3.7-3.7M9.2 9.2 5.5 5.5M22.8 22.8l3.7 3.7M9.2 22.8l-3.7 3.7" />
      </g>
      <circle cx="17.5" cy="14.5" r="4.25" fill={colours.accent} />
    </svg>
  )
}
