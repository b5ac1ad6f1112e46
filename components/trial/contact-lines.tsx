import { labelOf } from '@/lib/study/labels'
import type { Contact } from '@/lib/study/schema'
import { ContactChannels } from './contact-channels'

/** A person or office as the record publishes it; nothing is looked up or added. */
export function ContactLines({ contact }: { contact: Contact }) {
  const { name, role, phone, phoneExt, email } = contact
  return (
    <>
      {name ?? 'Name not stated'}
      {role && role !== 'CONTACT' && (
        <span className="text-ink-3">, {labelOf('ContactRole', role)}</span>
      )}
      <ContactChannels phone={phone} phoneExt={phoneExt} email={email} />
    </>
  )
}
