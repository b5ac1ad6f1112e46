import { ImageResponse } from 'next/og'

const sizes = [192, 512] as const

export function generateStaticParams() {
  return sizes.map((size) => ({ file: `icon-${size}.png` }))
}

/** `/icons/icon-192.png`: the logo on the portal's colour, with a margin for any mask. */
export async function GET(_: Request, { params }: RouteContext<'/icons/[file]'>) {
  const { file } = await params
  const size = sizes.find((each) => file === `icon-${each}.png`)
  if (size === undefined) return new Response('There is no such icon.\n', { status: 404 })
  const mark = size * 0.62
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        background: '#5b2f94',
      }}
    >
      <svg viewBox="0 0 32 32" width={mark} height={mark} fill="none">
        <g stroke="#ffffff" strokeWidth="2.5" strokeLinecap="round">
          <circle cx="16" cy="16" r="9.5" />
          <path d="m22.8 9.2 3.7-3.7M9.2 9.2 5.5 5.5M22.8 22.8l3.7 3.7M9.2 22.8l-3.7 3.7" />
        </g>
        <circle cx="17.5" cy="14.5" r="4.25" fill="#ffffff" />
      </svg>
    </div>,
    { width: size, height: size, headers: { 'Cache-Control': 'public, max-age=604800' } },
  )
}
