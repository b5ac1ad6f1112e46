'use client' // applies a selection when it is made; without script each form has a button

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type ChangeEvent, type ReactNode } from 'react'
import { toFormParams } from './form-params'

interface LiveFormProps {
  /** The search that the fields show, as in its address. */
  state: string
  /** For buttons outside of the form. */
  id?: string
  label?: string
  className?: string
  children: ReactNode
}

/** A plain form for the list of trials: checkboxes and menus apply at once, typed text applies with Enter. */
export function LiveForm({ state, id, label, className, children }: LiveFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [isPending, startTransition] = useTransition()

  // The search may have changed through a chip: the fields are set to the page's search once no navigation is
  // pending.
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
