import { Icon } from '@/components/ui/icon'

interface SaveOneProps {
  id: string
  /** The name by which visitors know the trial. */
  name: string
}

/** Saves one trial of a list. The list's tray listens to all of these buttons, so that cards need no script. */
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
