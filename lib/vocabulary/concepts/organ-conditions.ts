import { parseConcepts } from '../concept'

/** Diseases of heart and vessels, nerves, lung, liver, kidney, bone, skin, eye; infections. */
export const organConditions = parseConcepts(
  'condition',
  `
mi = Myocardial infarction
  caps: MI
  abbreviation: AMI; STEMI; NSTEMI
  synonym: acute myocardial infarction; cardiac infarction; myocardial infarct
  lay: heart attack
  asked: coronary thrombosis
heart-failure = Heart failure
  abbreviation: CHF; HFrEF; HFpEF
  synonym: congestive heart failure; cardiac failure; cardiac insufficiency
  asked: weak heart
  asked: failing heart; weak heart muscle; weakened heart; heart does not pump
  asked: heart is not pumping; enlarged heart
ischemic-cardiomyopathy = Ischemic cardiomyopathy
  caps: ICM
  synonym: ischemic heart failure
dcm = Dilated cardiomyopathy
  caps: DCM
  synonym: cardiomyopathy, dilated; nonischemic cardiomyopathy; congestive cardiomyopathy
cad = Coronary artery disease
  abbreviation: CAD
  caps: CHD
  synonym: coronary heart disease; ischemic heart disease; coronary disease; myocardial ischemia
  asked: blocked heart arteries; clogged arteries
  asked: blocked arteries of the heart; furred up arteries; narrowed heart arteries
  asked: hardened arteries
angina = Refractory angina
  synonym: angina pectoris; angina; chronic refractory angina; stable angina
  asked: chest pain
  asked: tight chest
hlhs = Hypoplastic left heart syndrome
  abbreviation: HLHS
  synonym: single ventricle; univentricular heart
  asked: half a heart
  asked: half heart; single ventricle heart
pad = Peripheral arterial disease
  abbreviation: PAOD
  word: PAD
  synonym: peripheral artery disease; peripheral vascular disease; arterial occlusive disease
  asked: poor circulation in the legs; blocked leg arteries; poor circulation
  asked: bad circulation in the legs; bad circulation
cli = Critical limb ischemia
  abbreviation: CLTI
  caps: CLI
  synonym: chronic limb-threatening ischemia; critical leg ischemia; limb ischemia
  asked: losing a leg; losing my leg; leg amputation; may be amputated; dying leg
  asked: gangrene in the leg; no blood flow in the leg
  asked: rest pain; toe gangrene; gangrene of the toe; gangrene of the foot
buerger = Thromboangiitis obliterans
  synonym: Buerger's disease
pah = Pulmonary arterial hypertension
  abbreviation: PAH
  synonym: pulmonary hypertension; idiopathic pulmonary arterial hypertension
lymphedema = Lymphedema
  asked: arm swelling after breast cancer
  asked: swollen arm after breast cancer; swollen arm
hypertension = Hypertension
  lay: high blood pressure
stroke = Stroke
  abbreviation: CVA
  synonym: cerebrovascular accident; brain infarction; apoplexy
  synonym: brain attack; cerebral stroke
  narrower: ischemic stroke; hemorrhagic stroke; intracerebral hemorrhage; cerebral infarction
ischemic-stroke = Ischemic stroke
  caps: AIS
  synonym: acute ischemic stroke; cerebral ischemia; cerebral infarction
ich = Intracerebral hemorrhage
  caps: ICH
  synonym: cerebral hemorrhage; hemorrhagic stroke
  asked: brain bleed; bleeding in the brain
als = Amyotrophic lateral sclerosis
  caps: ALS
  abbreviation: MND
  synonym: motor neuron disease; Charcot disease
  lay: Lou Gehrig's disease; Lou Gehrig's
  asked: motor neurone
parkinson = Parkinson disease
  caps: PD
  synonym: Parkinson's; idiopathic parkinsonism; paralysis agitans; parkinsonism
  asked: shaking palsy
  asked: tremor and stiffness
msa = Multiple system atrophy
  abbreviation: MSA
  synonym: Shy-Drager syndrome; olivopontocerebellar atrophy
psp = Progressive supranuclear palsy
  abbreviation: PSP
  synonym: supranuclear palsy, progressive
alzheimer = Alzheimer disease
  synonym: Alzheimer's; Alzheimer dementia; senile dementia
dementia = Dementia
  asked: memory loss
  asked: losing memory; memory problems
sci = Spinal cord injury
  abbreviation: SCI
  synonym: spinal cord trauma; traumatic spinal cord lesion
  narrower: paraplegia; tetraplegia; quadriplegia
  asked: broken back; paralysed
  asked: cannot walk after an accident; paraplegic; severed spine; spine injury
  asked: injured spine; broken neck; paralysed from the waist down
tbi = Traumatic brain injury
  abbreviation: TBI
  synonym: brain injuries, traumatic; head injury; craniocerebral trauma; brain trauma
  narrower: concussion
  asked: brain damage after an accident
cerebral-palsy = Cerebral palsy
  caps: CP
  synonym: infantile cerebral palsy; Little disease
  asked: spastic child
autism = Autism spectrum disorder
  caps: ASD
  synonym: autism; autistic disorder
hie = Hypoxic-ischemic encephalopathy
  abbreviation: HIE
  synonym: neonatal encephalopathy; birth asphyxia; perinatal asphyxia
  asked: lack of oxygen at birth
  asked: lacked oxygen at birth; starved of oxygen at birth; no oxygen at birth
epilepsy = Epilepsy
  synonym: drug-resistant epilepsy; seizure disorder; refractory epilepsy
  asked: seizures
  asked: convulsions
neuropathy = Peripheral neuropathy
  synonym: peripheral nervous system disease; polyneuropathy
  asked: nerve damage
  asked: numb feet; numb hands; pins and needles
depression = Depression
  synonym: depressive disorder; major depression
  asked: depressed; low mood
trigeminal-neuralgia = Trigeminal neuralgia
  synonym: tic douloureux
  asked: face hurts when touched
neuropathic-pain = Neuropathic pain
  synonym: neuralgia
  lay: nerve pain
copd = Chronic obstructive pulmonary disease
  abbreviation: COPD
  synonym: pulmonary disease, chronic obstructive; chronic obstructive lung disease
  narrower: emphysema; chronic bronchitis
  asked: smoker's lung
ards = Acute respiratory distress syndrome
  abbreviation: ARDS
  synonym: respiratory distress syndrome; acute lung injury
  former: adult respiratory distress syndrome
  asked: lung failure; lungs failing; on a ventilator
ipf = Idiopathic pulmonary fibrosis
  abbreviation: IPF
  synonym: cryptogenic fibrosing alveolitis; usual interstitial pneumonia
pulmonary-fibrosis = Pulmonary fibrosis
  synonym: lung fibrosis
  asked: scarring of the lungs; scarred lungs; lung scarring; scarring in the lungs
ild = Interstitial lung disease
  abbreviation: ILD
  synonym: lung diseases, interstitial; diffuse parenchymal lung disease
bpd = Bronchopulmonary dysplasia
  abbreviation: BPD
  synonym: chronic lung disease of prematurity
  asked: premature baby lungs; lungs of premature babies; born too early; premature baby
  asked: preterm baby
bronchiolitis-obliterans = Bronchiolitis obliterans
  caps: BOS
  synonym: bronchiolitis obliterans syndrome; obliterative bronchiolitis
silicosis = Silicosis
  synonym: pneumoconiosis
covid = COVID-19
  synonym: SARS-CoV-2 infection; SARS-CoV-2; coronavirus disease 2019; 2019-nCoV
  synonym: novel coronavirus pneumonia
  asked: corona; coronavirus; covid
long-covid = Post-acute COVID-19 syndrome
  abbreviation: PASC
  synonym: post-COVID-19 condition; post-COVID syndrome
  lay: long COVID
  asked: long hauler
cirrhosis = Liver cirrhosis
  synonym: cirrhosis; hepatic cirrhosis; decompensated cirrhosis; end-stage liver disease
  asked: scarring of the liver; scarred liver
  asked: liver scarring; hardening of the liver; damaged liver
liver-failure = Liver failure
  abbreviation: ACLF
  synonym: hepatic failure; acute-on-chronic liver failure; hepatic insufficiency
nash = Nonalcoholic steatohepatitis
  abbreviation: NASH; NAFLD; MASH; MASLD
  synonym: non-alcoholic steatohepatitis; metabolic dysfunction-associated steatohepatitis
  synonym: non-alcoholic fatty liver disease; nonalcoholic fatty liver disease
  lay: fatty liver
biliary-atresia = Biliary atresia
  asked: blocked bile ducts
aki = Acute kidney injury
  abbreviation: AKI
  former: acute renal failure; acute kidney failure
ckd = Chronic kidney disease
  abbreviation: CKD
  synonym: renal insufficiency, chronic; chronic renal insufficiency; chronic renal failure
  asked: weak kidneys
  asked: kidney damage; damaged kidneys; bad kidneys
esrd = End-stage kidney disease
  abbreviation: ESRD; ESKD
  synonym: kidney failure, chronic; end-stage renal disease; end stage renal failure
  lay: kidney failure
  asked: failing kidneys; kidneys have failed; on dialysis; kidneys failed
diabetic-nephropathy = Diabetic nephropathy
  abbreviation: DKD
  synonym: diabetic kidney disease
incontinence = Urinary incontinence
  abbreviation: SUI
  synonym: stress urinary incontinence
  asked: bladder leakage; leaking urine; bladder weakness
  asked: bladder leaks; leaky bladder; wetting myself
fecal-incontinence = Fecal incontinence
  synonym: anal incontinence
  asked: bowel leakage
  asked: cannot hold stool; leaking stool
azoospermia = Azoospermia
  synonym: non-obstructive azoospermia
  asked: no sperm; no sperm cells
vocal-fold-scar = Vocal fold scar
  synonym: vocal cord scar; scarred vocal folds; scarred vocal cords
  asked: hoarse voice; hoarse; lost my voice; hoarseness
ivh = Intraventricular hemorrhage
  asked: premature baby with a brain bleed; brain bleed in a premature baby; preemie brain bleed
  asked: brain bleed in a preemie; bleeding in the brain of a premature baby
thin-endometrium = Thin endometrium
  synonym: endometrial atrophy; atrophic endometrium
wrinkles = Skin aging
  synonym: facial wrinkles; nasolabial folds; photoaging; skin laxity
  asked: wrinkles; sagging face; face lines
lipodystrophy = Lipodystrophy
  synonym: lipoatrophy; facial lipoatrophy; hemifacial atrophy
urethral-stricture = Urethral stricture
  asked: narrow urethra; scarred urethra
peyronie = Peyronie disease
  asked: bent penis; curved penis
pancreatitis = Pancreatitis
aneurysm = Aneurysm
  asked: bulging artery
bone-defect = Bone defect
  synonym: jaw bone atrophy; bone atrophy
  asked: missing jaw bone; jaw bone too thin; not enough bone for implants; bone for implants
acl = Anterior cruciate ligament injury
  asked: torn ACL; torn cruciate ligament
plantar-fasciitis = Plantar fasciitis
  asked: heel pain
anthracycline-cardiomyopathy = Anthracycline cardiomyopathy
  synonym: chemotherapy-induced cardiomyopathy; anthracycline-induced cardiomyopathy
  asked: heart damaged by chemo; heart damaged by chemotherapy; weak heart after chemo; heart failure from chemo; heart damage from chemotherapy
chagas = Chagas disease
  synonym: Chagas cardiomyopathy
erectile-dysfunction = Erectile dysfunction
  synonym: male erectile disorder
  lay: impotence
  asked: erection problems; cannot get an erection; erections
infertility = Infertility
  narrower: azoospermia; thin endometrium
  asked: cannot get pregnant; trouble getting pregnant; unable to have children
asherman = Asherman syndrome
  synonym: intrauterine adhesions; uterine adhesions
  asked: scarred womb; thin womb lining; scarring in the womb; thin lining of the womb
oa = Osteoarthritis
  caps: OA
  abbreviation: KOA
  synonym: degenerative arthritis; osteoarthrosis; degenerative joint disease; arthrosis
  asked: worn joints; wear and tear arthritis
  asked: worn out joint; joint wear
knee-oa = Knee osteoarthritis
  synonym: osteoarthritis, knee; gonarthrosis; osteoarthritis of the knee
  lay: knee arthritis
  asked: worn-out knee; worn knee; knee wear; knee pain
  asked: new knee; bad knee; sore knee
  asked: painful knees; knees hurt
cartilage = Cartilage defect
  synonym: cartilage lesion; chondral defect; cartilage injury; cartilage damage
  narrower: osteochondral defect; osteochondritis dissecans
  asked: hole in the cartilage; hole in the joint cartilage; damaged cartilage; worn cartilage
  asked: torn cartilage
osteonecrosis = Osteonecrosis
  abbreviation: ONFH; AVN
  synonym: avascular necrosis; femur head necrosis; osteonecrosis of the femoral head
  synonym: aseptic necrosis; avascular necrosis of the femoral head
  asked: dying hip; dying hip bone; dying bone; dead bone; hip bone dying; bone death
  asked: dead hip
nonunion = Fracture nonunion
  synonym: fractures, ununited; pseudarthrosis; non-union fracture; delayed union
  asked: bone that does not heal
  asked: broken bone does not heal; does not knit; fracture does not heal
  asked: broken leg does not heal; broken bone will not heal; fracture will not heal
  asked: bone will not heal
osteoporosis = Osteoporosis
  asked: weak bones; brittle bones in old age
  asked: thin bones
disc-degeneration = Degenerative disc disease
  abbreviation: DDD
  synonym: intervertebral disc degeneration; disc degeneration; lumbar disc disease
  synonym: disc herniation; herniated disc; disc prolapse; prolapsed disc; bulging disc
  synonym: intervertebral disc displacement; herniated nucleus pulposus; disc disease
  asked: slipped disc; worn disc; ruptured disc
  asked: worn out disc; disc problem
low-back-pain = Low back pain
  abbreviation: CLBP
  synonym: chronic low back pain; lumbago; discogenic pain
  asked: backache; back pain
  asked: back hurts; bad back
tendinopathy = Tendinopathy
  synonym: tendon injuries; tendinitis; tendinosis
  narrower: Achilles tendinopathy
  asked: sore tendon; inflamed tendon; jumper's knee
rotator-cuff = Rotator cuff tear
  synonym: rotator cuff injuries; rotator cuff lesion
  asked: torn shoulder
  asked: torn shoulder tendon; torn tendon in the shoulder
meniscus = Meniscus injury
  synonym: tibial meniscus injuries; meniscal tear; meniscus tear
frailty = Frailty
  synonym: frail elderly; sarcopenia
  asked: old and weak; weak in old age
periodontitis = Periodontitis
  synonym: periodontal disease; intrabony defect; alveolar bone loss
  lay: gum disease
cleft = Cleft palate
  synonym: alveolar cleft; cleft lip
dfu = Diabetic foot ulcer
  abbreviation: DFU
  synonym: diabetic foot; foot ulcer, diabetic
  asked: sore on my foot; sore on the foot; foot sore diabetes; foot wound diabetes
  asked: foot ulcers
chronic-wound = Chronic wound
  synonym: skin ulcer; leg ulcer; nonhealing wound
  narrower: venous leg ulcer
  asked: open leg; wound that does not heal
  asked: wound will not heal; will not heal; sore that does not heal; sore does not heal
  asked: wound not healing
pressure-ulcer = Pressure ulcer
  synonym: decubitus ulcer; pressure injury
  lay: bedsore; bed sore
burns = Burns
  synonym: burn injury; thermal injury; burn wound
  asked: burnt skin; burned skin; bad burns; scald
scar = Scar
  synonym: cicatrix; keloid; hypertrophic scar
xerostomia = Xerostomia
  synonym: radiation-induced xerostomia; hyposalivation
  lay: dry mouth
  asked: no saliva; no spit
amd = Age-related macular degeneration
  abbreviation: AMD; dAMD; wAMD
  synonym: macular degeneration; geographic atrophy
  asked: losing sight in old age; losing central vision
stargardt = Stargardt disease
  synonym: Stargardt macular dystrophy; juvenile macular degeneration
rp = Retinitis pigmentosa
  caps: RP
  synonym: rod-cone dystrophy; tapetoretinal degeneration
  asked: tunnel vision; night blindness
  asked: inherited blindness; losing my sight to retinitis
lscd = Limbal stem cell deficiency
  abbreviation: LSCD
  synonym: limbal insufficiency; limbal deficiency
  asked: burnt eye; burned eye; chemical burn of the eye; damaged cornea
corneal-blindness = Corneal endothelial dystrophy
  synonym: Fuchs dystrophy; Fuchs' endothelial dystrophy; bullous keratopathy
macular-hole = Macular hole
  synonym: retinal perforations
optic-neuropathy = Optic neuropathy
  synonym: optic atrophy; optic nerve disease; optic nerve injury
  abbreviation: NAION
  narrower: ischemic optic neuropathy; toxic optic neuropathy; methanol poisoning
  asked: stroke of the eye; eye stroke; stroke in the eye; stroke of the optic nerve; infarct of the optic nerve
  asked: blind from methanol; blind from bad alcohol; blinded by moonshine
dry-eye = Dry eye disease
  synonym: keratoconjunctivitis sicca; dry eye syndrome
  lay: dry eye
hearing-loss = Hearing loss
  synonym: sensorineural hearing loss
  lay: deafness
  asked: going deaf; losing hearing; hard of hearing
hiv = HIV infection
  abbreviation: HIV
  synonym: human immunodeficiency virus; HIV-1 infection; HIV-1
  word: AIDS
  narrower: acquired immunodeficiency syndrome
cmv = Cytomegalovirus infection
  abbreviation: CMV
  synonym: cytomegalovirus; HHV-5
ebv = Epstein-Barr virus infection
  abbreviation: EBV
  synonym: Epstein-Barr virus; HHV-4; infectious mononucleosis
  asked: glandular fever; kissing disease
adenovirus = Adenovirus infection
  abbreviation: AdV
  synonym: adenoviridae infection; adenovirus
bk-virus = BK virus infection
  abbreviation: BKV
  synonym: BK polyomavirus; BK virus; polyomavirus nephropathy
  narrower: hemorrhagic cystitis
pml = Progressive multifocal leukoencephalopathy
  abbreviation: PML
  synonym: JC virus infection; leukoencephalopathy, progressive multifocal
hepatitis-b = Hepatitis B
  abbreviation: HBV
  synonym: hepatitis B virus infection; chronic hepatitis B
tuberculosis = Tuberculosis
  caps: TB
  synonym: mycobacterium tuberculosis infection
aspergillosis = Aspergillosis
  synonym: invasive aspergillosis; fungal infection with Aspergillus
sepsis = Sepsis
  synonym: septic shock; septicemia
  asked: blood poisoning
radiation-sickness = Acute radiation syndrome
  synonym: radiation injury; radiation sickness
rectovaginal-fistula = Rectovaginal fistula
  synonym: recto-vaginal fistula; vaginal fistula; fistula, rectovaginal
  asked: hole between vagina and rectum; hole between the vagina and the bowel; hole from the bowel to the vagina
  asked: stool coming through the vagina; poo through the vagina; wind through the vagina; bowel and vagina joined
tracheal-stenosis = Tracheal stenosis
  synonym: laryngeal stenosis; laryngotracheal stenosis; subglottic stenosis
  asked: narrow windpipe; scarred windpipe; windpipe is closing; windpipe too narrow
septal-perforation = Nasal septal perforation
  synonym: nasal septum perforation; perforated septum
  asked: hole between the nostrils; hole in the septum; hole in the wall of the nose
cardiogenic-shock = Cardiogenic shock
  synonym: shock, cardiogenic
glaucoma = Glaucoma
  asked: pressure in the eye; high eye pressure; raised eye pressure
bone-cyst = Bone cyst
  synonym: aneurysmal bone cyst; unicameral bone cyst
  asked: hollow in the bone; cyst in the bone
facial-palsy = Facial nerve injury
  synonym: facial paralysis; facial palsy; Bell palsy
  asked: paralysed face; one side of the face does not move; damaged facial nerve
cmt = Charcot-Marie-Tooth disease
  caps: CMT
  synonym: hereditary motor and sensory neuropathy; peroneal muscular atrophy
renal-artery-stenosis = Renal artery stenosis
  synonym: renal artery obstruction; renovascular disease; ischemic nephropathy
  asked: narrowed kidney artery; blocked kidney artery; kidney artery narrowed
digital-ulcer = Digital ulcer
  synonym: fingertip ulcer
  asked: sores on the fingers; ulcers on the fingers; sores on my fingertips; finger sores
bronchiectasis = Bronchiectasis
  asked: widened airways; damaged airways full of mucus
fracture = Bone fracture
  synonym: fractures, bone; fracture
  asked: broken bone; broken leg; broken arm; broken hip; broken shin; broke my leg; broke my hip
`,
)
