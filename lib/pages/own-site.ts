/** Stands for the portal's own address in texts that people copy, where SITE_URL does not name it. */
export const ownSite = 'https://this-portal.invalid'
