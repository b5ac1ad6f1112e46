'use client' // applies a choice when it is made; without script each form has a button

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type ChangeEvent, type ReactNode } from 'react'
import { toFormParams } from './form-params'

interface LiveFormProps {
  /** The search that the fields show, as its address has it. */
  state: string
  /** For buttons that stand outside. */
  id?: string
  label?: string
  className?: string
  children: ReactNode
}

/** A plain form for the list of trials whose boxes and choices act at once; what is typed waits for Enter. */
export function LiveForm({ state, id, label, className, children }: LiveFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [isPending, startTransition] = useTransition()

  // Another search may have come from a chip: the fields show what the page says, once nothing is on its way.
  useEffect(() => {
    if (!isPending) form.current?.reset()
  }, [state, isPending])

  function apply() {
    if (!form.current) return
    const params = toFormParams(form.current, false).toString()
    const href = params === '' ? ('/trials' as const) : (`/trials?${params}` as const)
    startTransition(() => {
      router.push(href, { scroll: false })
    })
  }
  function choose({ target }: ChangeEvent<HTMLFormElement>) {
    const field: unknown = target
    const isChoice =
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
    if (isChoice) apply()
  }
  return (
    <form
      ref={form}
      id={id}
      action="/trials"
      aria-label={label}
      aria-busy={isPending}
      className={className}
      onChange={choose}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      {children}
    </form>
  )
}
