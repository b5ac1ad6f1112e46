import { toDrawableText } from './drawable-text'

interface SocialCardProps {
  /** What stands above the heading: a trial's number, or how many trials there are. */
  above: string
  heading: string
  facts: readonly string[]
}

/**
 * A trial or a search as a picture of 1200 × 630. Drawn by Satori, which knows flex boxes and inline styles only and has
 * no colour scheme to ask for, so the values of the light scheme are repeated here.
 */
export function SocialCard({ above, heading, facts }: SocialCardProps) {
  const title = toDrawableText(heading)
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: 72,
        background: '#fbfaf7',
        color: '#1e1a26',
        borderTop: '20px solid #5b3594',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', fontSize: 30, color: '#59535f' }}>
          {toDrawableText(above)}
        </div>
        <div
          style={{
            display: 'flex',
            marginTop: 20,
            fontSize: title.length > 70 ? 52 : 64,
            lineHeight: 1.2,
          }}
        >
          {title}
        </div>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', fontSize: 32, color: '#43236f' }}>
          {facts.map(toDrawableText).join('  ·  ')}
        </div>
        <div style={{ display: 'flex', marginTop: 24, fontSize: 28, color: '#59535f' }}>
          Cell Therapy Trials
        </div>
      </div>
    </div>
  )
}
