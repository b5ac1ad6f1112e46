// Everyday words for parts of the body and what happens to them, and the words that records use instead. They don't
// widen searches. They show which of the trials without a word come closest to it.

const table = `
heart: cardiac; myocardial; cardiomyopathy; coronary; cardiovascular
kidney: renal; nephropathy; nephritis
liver: hepatic; cirrhosis; hepatocellular
lung: pulmonary; respiratory
brain: cerebral; glioma; glioblastoma; intracranial; central nervous system; cognitive; neurocognitive
eye: ocular; retinal; corneal; ophthalmic
sight: vision; visual; retinal
vision: visual; sight
blind: vision; blindness; retinal
retina: retinal
cornea: corneal
skin: cutaneous; dermal; dermatitis
bone: osseous; skeletal
joint: articular; arthritis; osteoarthritis
cartilage: chondral; osteochondral; chondrocyte; osteoarthritis; degenerative arthritis
nerve: neuropathy; neural; neurological
nerves: neuropathy; neural; neurological
stomach: gastric
bowel: intestinal; colorectal; colon
gut: intestinal; gastrointestinal
belly: abdominal; peritoneal
womb: uterine; endometrial; uterus
blood: hematologic; hematological
muscle: muscular; myopathy
gum: gingival; periodontal
gums: gingival; periodontal
teeth: dental; alveolar; periodontal
tooth: dental; alveolar
jaw: mandibular; maxillary; alveolar
hair: alopecia
scar: fibrosis; scarring; keloid
scarred: scar; fibrosis; scarring
scarring: scar; fibrosis
sore: ulcer; wound
wound: ulcer
spine: spinal; lumbar; intervertebral
throat: laryngeal; pharyngeal; head and neck
mouth: oral; mucosal
voice: vocal
nose: nasal; sinonasal
nostril: nasal
hearing: cochlear; sensorineural
newborn: neonatal; infant; preterm
newborns: neonatal; infants; preterm
premature: preterm; neonatal
baby: infant; neonatal; newborn
babies: infants; neonatal; newborn
child: pediatric; children
children: pediatric; child
teenage: adolescent; pediatric
teenager: adolescent; pediatric
teenagers: adolescents; pediatric
elderly: older; frailty; aged
sperm: azoospermia; spermatogenesis; male infertility
pregnant: pregnancy; infertility
breathe: respiratory; dyspnea; breathing
breathing: respiratory; dyspnea
breathless: dyspnea; respiratory
drinking: alcoholic; alcohol
alcohol: alcoholic
dialysis: hemodialysis; end-stage renal; kidney failure
failing: failure
jab: injection
shot: injection
jabs: vaccine; vaccination
leaking: incontinence; leakage
urine: urinary
pee: urinary
stool: fecal; bowel
leg: limb; lower extremity
legs: limb; lower extremity
swollen: edema; swelling
hurts: pain
ache: pain
balance: ataxia
forgetful: cognitive; memory
memory: neurocognitive; cognitive; cognition
thinking: neurocognitive; cognitive; cognition
cognition: neurocognitive; cognitive
cognitive: neurocognitive; cognition
tired: fatigue
carers: caregivers; caregiver
carer: caregiver; caregivers
caregivers: caregiver
exercise: rehabilitation; physical activity; training; physiotherapy
rehabilitation: exercise; physical activity; physiotherapy
recovery: rehabilitation; exercise; supportive care
interview: qualitative; survey; experience
questionnaire: patient-reported; survey
survey: questionnaire; patient-reported
experience: perception; patient-reported; qualitative
family: caregivers; relatives
parents: caregivers; family
smartwatch: wearable; remote monitoring; digital
watch: wearable; remote monitoring; digital
outpatient: ambulatory; home; remote monitoring
wearable: remote monitoring; digital; telemonitoring
home: outpatient; home-based; remote
anxiety: distress; psychological; emotional
distress: anxiety; psychological; emotional
antibiotics: prophylaxis; antimicrobial; infection
diet: nutrition; nutritional; dietary
sleep: insomnia; fatigue
fertility: gonadal; reproductive; ovarian function
predict: predictive; prognostic; biomarkers
predicts: predictive; prognostic; biomarkers
vaccine: vaccination; immunization
cost: economic; resource utilization; expenditure
financial: cost; economic
programme: program; intervention
programmes: program; intervention
scan: imaging; tomography; pet
scans: imaging; tomography
vaccination: vaccine; immunization; vaccinated
vaccinations: vaccine; immunization
infections: infection; infectious
costs: cost; economic; resource utilization; expenditure
money: cost; financial
real-world: observational; retrospective; routine practice; medicare; claims data
registry: registries; observational; data collection
operation: surgery; surgical
transplant: transplantation
cancer: carcinoma; neoplasm; tumor; malignancy
tumour: carcinoma; neoplasm; malignancy
tumor: carcinoma; neoplasm; malignancy
spread: metastatic; metastases; metastasis
engineered: modified; chimeric antigen receptor; transduced
prevent: prevention; prophylaxis; prophylactic
preventing: prevention; prophylaxis
prevention: prophylaxis; prevent; preventing
prevented: prevention; prophylaxis; prevent
prevents: prevention; prophylaxis; prevent
avoid: prevention; prophylaxis; prevent
physio: physiotherapy; exercise; rehabilitation
training: exercise; rehabilitation
biobank: samples; biospecimen; biological samples
antibodies: immunoglobulin; antibody
admitted: hospitalization; admission; resource utilization
hospital: hospitalization; inpatient
bacteria: microbiota; microbiome; microbial
germs: microbiota; microbiome; infection
collecting: leukapheresis; apheresis; collection
fuse: fusion; arthrodesis
fused: fusion; arthrodesis
fusing: fusion; arthrodesis
knit: union; nonunion
graft: grafting; transplantation
drip: intravenous; infusion
tablet: oral; capsule
tablets: oral; capsules
pill: oral; capsule
pills: oral; capsules
swallow: dysphagia; esophageal
swallowing: dysphagia; esophageal
mucus: sputum; airway
phlegm: sputum; airway
wheeze: asthma; bronchial; airway
wheezing: asthma; bronchial; airway
airways: bronchial; bronchi; airway
tubes: bronchial; airway; tubal
windpipe: trachea; tracheal
gullet: esophageal; esophagus
itch: pruritus; dermatitis
itchy: pruritus; dermatitis
rash: dermatitis; cutaneous
blister: bullous; pemphigus; epidermolysis bullosa
blisters: bullous; pemphigus; epidermolysis bullosa
numb: neuropathy; sensory
numbness: neuropathy; sensory
paralysed: paralysis; paraplegia; paresis
paralyzed: paralysis; paraplegia; paresis
fits: seizures; epilepsy
seizures: epilepsy
confused: delirium; encephalopathy; cognitive
clot: thrombosis; infarction; ischemic
clots: thrombosis; infarction; ischemic
bleed: hemorrhage; bleeding
bleeding: hemorrhage
bruises: thrombocytopenia; purpura
bruising: thrombocytopenia; purpura
platelets: thrombocytopenia; platelet
jaundice: hepatic; cholestasis
sugar: glucose; diabetes
pump: cardiac; ventricular
artery: arterial; coronary; intracoronary
arteries: arterial; coronary
vein: venous; intravenous
veins: venous; intravenous
circulation: ischemia; vascular
gangrene: ischemia; necrosis
hip: femoral head; acetabular
shin: tibia; tibial
thigh: femur; femoral
collarbone: clavicle
kneecap: patellar
backbone: spinal; vertebral
neck: cervical
heel: plantar; calcaneal
ankle: talar; talus
fracture: fractures; nonunion
broken: fracture; fractures
gristle: cartilage
sinew: tendon
bladder: urinary; detrusor
testicle: testicular
testicles: testicular
eggs: oocyte; ovarian reserve
ovaries: ovarian
ovary: ovarian
periods: menstrual; amenorrhea
eyelid: conjunctival; ocular surface
eyelids: conjunctival; ocular surface
eyeball: ocular; conjunctival
eyeballs: ocular; conjunctival
smell: olfactory
scalp: alopecia; hair
eczema: atopic dermatitis
marrow: hematopoietic
germ: infection
germs: infection
virus: viral
rheumatism: rheumatoid; arthritis
rheumatic: rheumatoid; rheumatology
growth: tumor; neoplasm
lump: tumor; nodule
lumps: tumor; nodules
secondaries: metastases; metastatic
weed: cannabis; marijuana
half-matched: haploidentical
frozen: cryopreserved
gel: hydrogel
leukapheresis: apheresis
infected: infection; infections
infectious: infection; infections
`

const others = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, readonly string[]] => {
      const [word = '', rest = ''] = line.split(': ')
      return [word, rest.split('; ')]
    }),
)

/** Words that records use instead of an everyday word; none for other words. A plural counts as its singular. */
export function listOtherWords(word: string): readonly string[] {
  const key = word.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, '')
  return others.get(key) ?? (key.endsWith('s') ? others.get(key.slice(0, -1)) : undefined) ?? []
}

const bodyParts = new Set(
  `heart kidney liver lung brain eye sight retina cornea skin bone joint cartilage knee hip spine nerve stomach bowel gut
  womb muscle gum gums teeth tooth jaw hair throat mouth nose voice hearing tendon shoulder disc bladder ovary ovaries penis`.split(
    /\s+/,
  ),
)

/** Whether an everyday word shows which part of the body a question is about. */
export function isBodyPart(word: string): boolean {
  const key = word.toLowerCase().replace(/[^\p{L}]+/gu, '')
  return bodyParts.has(key) || (key.endsWith('s') && bodyParts.has(key.slice(0, -1)))
}
