import Link from 'next/link'
import type { ReactNode } from 'react'
import { ExternalLink } from '@/components/ui/external-link'

// Facts with their sources; no advice. Each source is the body responsible for the subject.

const sources = {
  fda: 'https://www.fda.gov/vaccines-blood-biologics/consumers-biologics/important-patient-and-consumer-information-about-regenerative-medicine-therapies',
  fdaApproved:
    'https://www.fda.gov/vaccines-blood-biologics/cellular-gene-therapy-products/approved-cellular-and-gene-therapy-products',
  fdaConsent:
    'https://www.fda.gov/patients/clinical-trials-what-patients-need-know/informed-consent-clinical-trials',
  fdaCharging: 'https://www.ecfr.gov/current/title-21/section-312.8',
  medwatch:
    'https://www.fda.gov/safety/medwatch-fda-safety-information-and-adverse-event-reporting-program',
  ema: 'https://www.ema.europa.eu/en/news/ema-warns-against-using-unproven-cell-based-therapies',
  emaTherapies:
    'https://www.ema.europa.eu/en/human-regulatory-overview/advanced-therapy-medicinal-products-overview',
  isscr: 'https://www.aboutstemcells.org/',
  nciCosts: 'https://www.cancer.gov/research/participate/clinical-trials/paying',
  nhs: 'https://www.nhs.uk/conditions/clinical-trials/',
  europe: 'https://europa.eu/youreurope/citizens/health/planned-healthcare/index_en.htm',
  registry: 'https://clinicaltrials.gov/study-basics/learn-about-studies',
} as const

/** Help around a trial: clinics that sell unproven treatments, consent, costs and travel. */
export function CareView() {
  return (
    <article className="wrap pt-10">
      <div className="care max-w-prose space-y-10">
        <header>
          <h1>Before you decide</h1>
          <p className="mt-3 text-lg text-ink-2">
            Facts about clinics that sell cell treatments, consent, costs and travel, with their
            sources. For advice about your own health, ask your doctor.
          </p>
          <nav aria-label="On this page" className="mt-3">
            <ul className="flex flex-wrap gap-x-6 gap-y-1">
              <li>
                <a href="#clinics">Clinics that sell treatments</a>
              </li>
              <li>
                <a href="#consent">Consent</a>
              </li>
              <li>
                <a href="#costs">Costs</a>
              </li>
              <li>
                <a href="#travel">Travel</a>
              </li>
            </ul>
          </nav>
        </header>
        <ClinicsPart />
        <ConsentPart />
        <CostsPart />
        <TravelPart />
      </div>
    </article>
  )
}

function ClinicsPart() {
  return (
    <Part id="clinics" title="Has a clinic offered to sell you a cell treatment?">
      <p>
        Some clinics sell treatments with stem cells or other cells that have not been shown to
        work. Regulators warn that people have been seriously harmed.
      </p>
      <ul className="plain-list">
        <li>
          The US Food and Drug Administration (FDA) says that almost all cell products need its
          approval before they are sold, and that patients have been harmed by products without it.{' '}
          <Source href={sources.fda}>FDA: information for patients</Source>{' '}
          <Source href={sources.fdaApproved}>FDA: list of approved cell products</Source>
        </li>
        <li>
          The European Medicines Agency (EMA) reports infections, unwanted immune reactions,
          tumours, loss of vision and bleeding in the brain after unregulated cell treatments, some
          of them fatal. <Source href={sources.ema}>EMA: warning of 28 April 2020</Source>{' '}
          <Source href={sources.emaTherapies}>EMA: how such medicines are regulated</Source>
        </li>
        <li>
          The International Society for Stem Cell Research (ISSCR) explains what stem cells can do
          today and which claims to question.{' '}
          <Source href={sources.isscr}>ISSCR: About Stem Cells</Source>
        </li>
      </ul>
      <h3>Questions to ask a clinic</h3>
      <ul className="plain-list">
        <li>Which authority approved this treatment for this condition? Can I see the approval?</li>
        <li>
          If it is a trial: what is its registry number, and which ethics committee approved it?
        </li>
        <li>What do I pay, what for, and who pays if something goes wrong?</li>
        <li>Which risks are known, and where were the results published?</li>
        <li>Who looks after me when I am home again?</li>
      </ul>
      <p>
        A number in a registry is not an approval. Sponsors register trials themselves, and the
        registry lists them without judging whether they are safe or useful.{' '}
        <Source href={sources.registry}>ClinicalTrials.gov: learn about studies</Source>
      </p>
      <p>
        In the US, a sponsor needs the FDA’s permission before it charges participants for an
        unapproved drug in a trial. <Source href={sources.fdaCharging}>US law: 21 CFR 312.8</Source>{' '}
        Anyone can report harm from a treatment.{' '}
        <Source href={sources.medwatch}>FDA: MedWatch</Source>
      </p>
    </Part>
  )
}

function ConsentPart() {
  return (
    <Part id="consent" title="What consent means">
      <p>
        Before you join a trial, its team must explain the purpose, what will happen, the known
        risks and your other choices, and answer your questions. You can leave a trial at any time,
        even after you have signed. <Source href={sources.fdaConsent}>FDA: informed consent</Source>
      </p>
      <p>
        You can take the form home and read it with someone you trust. The consent forms of some
        trials are on their pages here, under “Documents”.
      </p>
    </Part>
  )
}

function CostsPart() {
  return (
    <Part id="costs" title="Who pays">
      <p>
        Who pays differs by country, insurer and trial. Research costs, such as the treatment under
        study and extra tests, are often paid by the sponsor. Care that you would have needed anyway
        is often billed as usual.{' '}
        <Source href={sources.nciCosts}>US National Cancer Institute: who pays</Source>{' '}
        <Source href={sources.nhs}>NHS: clinical trials</Source>
      </p>
      <p>Ask the trial team before you sign:</p>
      <ul className="plain-list">
        <li>Which costs does the trial pay, and which go to me or my insurer?</li>
        <li>Are travel, meals and nights away paid, and in advance or afterwards?</li>
        <li>Who pays for treatment if the trial harms me?</li>
      </ul>
    </Part>
  )
}

function TravelPart() {
  return (
    <Part id="travel" title="Travel">
      <p>
        Cell therapies often mean several trips: for tests, to collect cells, for the treatment
        itself and for checks over months or years. Some trials ask people to stay near the hospital
        for weeks after an infusion. The trial team can tell you how often and for how long.
      </p>
      <p>
        Within the European Union there are rules for planned treatment in another country.{' '}
        <Source href={sources.europe}>Your Europe: planned healthcare abroad</Source> They do not
        cover every trial, so ask your insurer first.
      </p>
      <p>
        <Link href="/trials#near" prefetch={false}>
          Find trials near you
        </Link>
      </p>
    </Part>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="scroll-mt-6">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Source({ href, children }: { href: string; children: ReactNode }) {
  return (
    <span className="text-sm">
      [<ExternalLink href={href}>{children}</ExternalLink>]
    </span>
  )
}
