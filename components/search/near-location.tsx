'use client'
// Listens to one button and asks the browser for its position. Without script there is no button.

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { toFormParams } from './form-params'

const timeoutMs = 15_000
/** Nobody moves far in this time. */
const oldestPositionMs = 10 * 60_000

const problems = {
  insecure: 'Browsers share your location only with secure pages (https). Type a town instead.',
  denied:
    'Your browser did not share your location. Type a town, or allow location for this page in the browser’s settings.',
  unavailable: 'Your browser could not find your location. Type a town instead.',
  timeout: 'Finding your location took too long. Try again, or type a town.',
}

type Problem = keyof typeof problems

/** Fills the place of its form with the browser's position and searches; `near-privacy` beside it explains how. */
export function NearLocation() {
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function locate() {
    if (isAsking) return
    setProblem(null)
    setIsAsking(true)
    const found = await findPosition()
    setIsAsking(false)
    const form = button.current?.form
    if (typeof found === 'string') setProblem(found)
    else if (form) {
      const params = toFormParams(form, true)
      // Keeps its position among the other parameters.
      params.set('near', `${round(found.latitude)},${round(found.longitude)}`)
      router.push(`/trials?${params}`, { scroll: false })
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-describedby="near-privacy"
        aria-disabled={isAsking}
        onClick={() => void locate()}
        className="button button-quiet button-small w-full"
      >
        <Icon name="locate" />
        Use my location
      </button>
      <p
        role="status"
        className={`mt-1 text-xs leading-snug break-words empty:hidden ${problem ? 'font-semibold text-stop-fg' : 'text-ink-3'}`}
      >
        {isAsking ? 'Finding your location …' : problem && problems[problem]}
      </p>
    </>
  )
}

/** Two decimals, about a kilometre: rounded before anything leaves the browser. */
function round(degrees: number): number {
  return Math.round(degrees * 100) / 100
}

function findPosition(): Promise<GeolocationCoordinates | Problem> {
  if (!window.isSecureContext || !('geolocation' in navigator)) return Promise.resolve('insecure')
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      ({ code }) => resolve(code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable'),
      { enableHighAccuracy: false, timeout: timeoutMs, maximumAge: oldestPositionMs },
    )
  })
}
