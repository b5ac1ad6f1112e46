'use client'
// Follows the search of the page: without script every page has boxes of its own.

import type { ComponentProps } from 'react'
import { useFollowedText } from './use-followed-text'

type FollowedInputProps = Omit<ComponentProps<'input'>, 'ref' | 'value' | 'defaultValue'> & {
  defaultValue: string
}

/** A plain input that shows the text of the search, also after another search without a new page. */
export function FollowedInput(props: FollowedInputProps) {
  const [input] = useFollowedText(props.defaultValue)
  return <input {...props} ref={input} />
}
