import { isPlainAddress } from './describe-ask'

interface ContactChannelsProps {
  phone: string | undefined
  phoneExt: string | undefined
  email: string | undefined
}

/** Telephone and mail as published, each a link if its format allows it. */
export function ContactChannels({ phone, phoneExt, email }: ContactChannelsProps) {
  return (
    <>
      {phone && (
        <>
          {' · '}
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          {phoneExt && ` ext. ${phoneExt}`}
        </>
      )}
      {email && (
        <>
          {' · '}
          {isPlainAddress(email) ? <a href={`mailto:${email}`}>{email}</a> : email}
        </>
      )}
    </>
  )
}
