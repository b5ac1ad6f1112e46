import { Icon } from '@/components/ui/icon'

interface SaveOneProps {
  id: string
  /** What visitors know the trial by. */
  name: string
}

/** Saves one trial of a list. The list's tray listens to all of them, so that a card needs no script of its own. */
export function SaveOne({ id, name }: SaveOneProps) {
  return (
    <button
      type="button"
      data-save={id}
      aria-label={`Save ${name}`}
      aria-pressed={false}
      className="icon-button save-one needs-script"
    >
      <Icon name="bookmark" />
      <Icon name="bookmark-filled" />
    </button>
  )
}
