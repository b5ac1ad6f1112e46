import { parseConcepts } from '../concept'

/** Conditions that few trials have and no other table names, and groups whose names records use by themselves. */
export const rarerConditions = parseConcepts(
  'condition',
  `
ftd = Frontotemporal dementia
  abbreviation: FTD
  synonym: frontotemporal lobar degeneration; Pick disease; frontotemporal degeneration
  asked: front of the brain is shrinking; frontal lobes shrinking; personality changed dementia; no longer himself dementia; behaviour changed dementia; lost all manners dementia
pls = Primary lateral sclerosis
  synonym: lateral sclerosis, primary
sjs = Stevens-Johnson syndrome
  abbreviation: SJS
  synonym: toxic epidermal necrolysis; Lyell syndrome
  asked: skin came off after a medicine; skin peeled off from a drug; lost my skin after a tablet; drug burned my skin off; reaction to a medicine skin came off
cicatricial-conjunctivitis = Cicatricial conjunctivitis
  synonym: conjunctival scarring; mucous membrane pemphigoid; ocular cicatricial pemphigoid; symblepharon; chronic conjunctivitis
  asked: scarred eyelids; eyelids stick to the eye; lids grow onto the eye; lids growing onto the eyeball; inside of the eyelids scarred; lashes rub on the eye
pemphigoid = Pemphigoid
  synonym: bullous pemphigoid
corneal-ulcer = Corneal ulcer
  synonym: corneal disease; keratitis; persistent corneal epithelial defect; neurotrophic keratopathy
  asked: ulcer on the eye; sore on the cornea; hole in the cornea; eye ulcer
retinal-dystrophy = Inherited retinal dystrophy
  synonym: hereditary retinal dystrophy; inherited retinal disease; retinal dystrophy; retinal degeneration
  asked: inherited eye disease; born with a bad retina
retinal-occlusion = Retinal vascular occlusion
  synonym: retinal vein occlusion; retinal artery occlusion; diabetic retinopathy
  asked: blocked vein in the eye; clot in the eye; diabetes damaged my eyes; bleeding in the eye from diabetes
schizophrenia = Schizophrenia
  synonym: schizoaffective disorder; psychosis
  asked: hears voices; esquizofrenia; schizophrénie
bipolar = Bipolar disorder
  synonym: bipolar depression; manic depression
  asked: manic depressive; highs and lows of mood
pitt-hopkins = Pitt-Hopkins syndrome
brain-death = Brain death
chronic-pain = Chronic pain
  synonym: musculoskeletal pain; chronic musculoskeletal pain; arthralgia
  asked: pain everywhere; always in pain; constant pain; aching all over
paralysis = Paralysis
  asked: cannot move one side; lost movement
epicondylitis = Lateral epicondylitis
  synonym: tennis elbow; epicondylitis; lateral epicondylosis; common extensor tendon injury; extensor tendinopathy of the elbow
  asked: elbow pain; elbow hurts when gripping; sore elbow; tennis player's elbow; golfer's elbow; Tennisarm; tenniselleboog; painful elbow; codo de tenista; épicondylite; Tennisellenbogen; gomito del tennista
spinal-fusion = Spinal fusion
  synonym: lumbar fusion; interbody fusion; posterolateral fusion; spondylolisthesis; spondylodesis; spinal arthrodesis; lumbar interbody fusion; spinal stenosis
  asked: fuse my spine; fuse the spine; fuse my lower spine; fuse vertebrae; vertebrae fused; spine fused; vertebra slipped forward; slipped vertebra; join two vertebrae; back fusion; fuse my back; Wirbelsäulenversteifung; fusión vertebral; arthrodèse lombaire
foot-ankle-fusion = Foot and ankle arthrodesis
  synonym: ankle fusion; subtalar arthrodesis; tibiotalar arthrodesis; hindfoot fusion
  asked: ankle fused; fuse my ankle; stiffen the ankle; ankle joint stiffened
ankle-lesion = Osteochondral lesion of the talus
  synonym: talar osteochondral lesion; osteochondritis dissecans of the talus; ankle osteoarthritis
  asked: hole in the ankle cartilage; bad ankle joint; ankle cartilage gone; worn ankle
hip-labrum = Acetabular labrum tear
  synonym: labral tear; femoroacetabular impingement
  asked: torn hip labrum; torn hip; hip impingement
hip-oa = Hip osteoarthritis
  synonym: coxarthrosis; osteoarthritis, hip; osteoarthritis of the hip
  asked: worn hip; worn-out hip; hip joint worn out; bad hip; new hip; hip replacement; hip hurts; arthrose de la hanche; Hüftarthrose; artrosis de cadera; artrosi dell'anca; heupartrose
leg-length = Leg length inequality
  synonym: limb lengthening; distraction osteogenesis
  asked: one leg shorter; short leg; leg lengthening; lengthen a leg
tmj = Temporomandibular disorder
  synonym: temporomandibular joint disorder; temporomandibular osteoarthritis
  asked: jaw joint; jaw joint pain; jaw clicks; jaw locks
missing-teeth = Edentulous jaw
  synonym: edentulous alveolar ridge; edentulism; dental implants; alveolar ridge augmentation; maxillary sinus augmentation
  asked: implant for a tooth; tooth implants; lost all my teeth; bone for tooth implants; false teeth screwed in
gum-recession = Gingival recession
  asked: gums shrinking; gum has drawn back; long teeth
pulp-necrosis = Dental pulp necrosis
  synonym: pulpitis; pulp regeneration; immature permanent teeth
  asked: dead tooth; nerve of the tooth died; tooth nerve dead; root canal
jaw-defect = Jaw defect
  synonym: mandibular reconstruction; maxillary cyst; jaw cyst; mandible deformity; osteoradionecrosis
  asked: jaw bone removed; hole in the jaw; rebuild the jaw; jaw rebuilt; cyst in the jaw
craniofacial = Craniofacial microsomia
  synonym: hemifacial microsomia
  asked: half the face too small; one side of the face did not grow
skull-defect = Skull defect
  synonym: cranial defect; cranioplasty; cranial reconstruction
  asked: hole in the skull; piece of skull missing; skull bone missing
congenital-heart = Congenital heart disease
  synonym: heart defects, congenital; congenital heart defect; atrioventricular septal defect; tetralogy of Fallot
  asked: born with a heart defect; hole in the heart; heart defect from birth; blue baby
cardiomyopathy = Cardiomyopathy
  synonym: myocardial fibrosis; ventricular dysfunction, left
  asked: disease of the heart muscle; kardiomyopathie; cardiomyopathie; miocardiopatía
atherosclerosis = Atherosclerosis
  synonym: arteriosclerosis; carotid stenosis
myocarditis = Myocarditis
  synonym: pericarditis; inflammatory cardiomyopathy
  asked: inflamed heart; inflammation of the heart muscle; heart inflammation
arrhythmia = Cardiac arrhythmia
  synonym: atrial fibrillation; ventricular tachycardia
  asked: irregular heartbeat; heart out of rhythm
metabolic-syndrome = Metabolic syndrome
  synonym: endothelial dysfunction; obesity; insulin resistance
  asked: overweight; very fat; obese
mods = Multiple organ failure
  abbreviation: MODS
  synonym: multiple organ dysfunction syndrome; multi-organ failure; organ failure
  asked: organs failing; several organs shutting down; organs are shutting down
misc = Multisystem inflammatory syndrome in children
  abbreviation: MIS-C
  asked: inflammation after covid in a child; child inflamed after covid
pneumonia = Pneumonia
  synonym: pulmonary infection; pneumonia, viral; ventilator-associated pneumonia; lung infection
  asked: Lungenentzündung; neumonía; pneumonie; polmonite
sulfur-mustard = Sulfur mustard lung
  synonym: mustard gas poisoning; mustard lung
  asked: mustard gas; lungs damaged by gas; poison gas in the war; chemical weapon lungs
airleak = Air leak after lung surgery
  synonym: postoperative air leak; prolonged air leak
  asked: lung leaks air after surgery; hole in the lung after an operation; lung keeps leaking air
allergic-rhinitis = Allergic rhinitis
  asked: hay fever; allergic to pollen; runny nose allergy
pyoderma = Pyoderma gangrenosum
  asked: ulcer that spreads fast; skin ulcer eating away; painful purple ulcers
sweat-glands = Sweat gland loss
  synonym: sweat gland diseases; sweat gland regeneration; hypohidrosis; anhidrosis
  asked: cannot sweat; cannot sweat after burns; no sweat glands; does not sweat
donor-site = Skin graft donor site
  synonym: donor site wound; split-thickness skin graft
  asked: where they took the skin from; place the skin graft came from; skin graft does not take
accidental-wound = Traumatic wound
  synonym: accidental wound; heel injury; soft tissue injury
  asked: wound from an accident; deep wound; skin torn off
venous-ulcer = Venous ulcer
  synonym: venous stasis ulcer; venous leg ulcer; varicose ulcer; chronic venous ulcer; venous stasis wounds
  asked: ulcer above the ankle; varicose vein ulcer; ulcer from varicose veins; ulcer from bad veins; sore above the ankle; ulcus cruris; úlcera varicosa; ulcère variqueux
fistula-after-surgery = Fistula after surgery
  synonym: surgical leak fistula; enterocutaneous fistula; ileal pouch fistula; bronchopleural fistula; anastomotic leak
  asked: leak after bowel surgery; gut leaks through the skin
bowel-stenosis = Intestinal stenosis
  synonym: bowel stricture; intestinal stricture
  asked: narrowed bowel; narrow gut; bowel narrowed by scars
biliary-lesions = Ischemic-type biliary lesions
  synonym: non-anastomotic biliary stricture; biliary stricture; bile duct ischemia
  asked: bile ducts damaged after a liver transplant; narrow bile ducts after a transplant
kidney-rejection = Kidney transplant rejection
  synonym: renal transplant rejection; rejection of kidney transplant; kidney allograft rejection; delayed graft function; ischemia reperfusion injury
  asked: body rejects the kidney; rejecting the new kidney; new kidney is slow to work; transplanted kidney failing
lung-rejection = Lung transplant rejection
  synonym: lung transplant reject; chronic lung allograft dysfunction; lung allograft rejection
  asked: body rejects the new lungs; new lungs failing; transplanted lungs failing
interstitial-cystitis = Interstitial cystitis
  synonym: painful bladder syndrome; bladder pain syndrome; ketamine cystitis
  asked: painful bladder; bladder hurts; bladder pain; sore bladder
overactive-bladder = Overactive bladder
  synonym: underactive bladder; detrusor underactivity; neurogenic bladder
  asked: bladder does not empty; cannot empty my bladder; always have to pee
prostatitis = Chronic prostatitis
  synonym: chronic pelvic pain syndrome
  asked: inflamed prostate; prostate pain
sexual-dysfunction = Sexual dysfunction
  synonym: sexual deficiency; female sexual dysfunction; sexual function impairment; vaginal atrophy; lichen sclerosus
  asked: no pleasure in sex; sex hurts since menopause; dry vagina
diminished-ovarian = Diminished ovarian reserve
  synonym: diminished ovarian response; poor ovarian response; low AMH
  asked: few eggs left; low egg count; low egg reserve; ovaries respond badly; poor responder
uterine-niche = Uterine scar defect
  synonym: cesarean scar diverticulum; uterus injury; cesarean scar defect; uterine niche
  asked: caesarean scar thin; thin scar in the womb; hole in the caesarean scar; womb scar does not heal
preeclampsia = Preeclampsia
  asked: high blood pressure in pregnancy
connective-tissue = Connective tissue disease
  synonym: mixed connective tissue disease; MCTD
  asked: collagen disease; Kollagenose
immune-cytopenia = Immune cytopenia
  synonym: cytopenia; autoimmune cytopenia; connective tissue disease-associated thrombocytopenia
  asked: blood cells destroyed by the immune system
lymphoproliferative = Lymphoproliferative disorder
  synonym: lymphatic diseases; immunoproliferative disorders
plasmacytoma = Plasmacytoma
  synonym: extramedullary plasmacytoma; plasma cell dyscrasia; extramedullary myeloma; extramedullary disease
  asked: myeloma outside the bone; lump of myeloma; myeloma lumps
gliosarcoma = Gliosarcoma
embryonal-brain = Embryonal tumor of the brain
  synonym: central nervous system embryonal tumor; primitive neuroectodermal tumor; pineoblastoma; embryonal tumor with multilayered rosettes; choroid plexus carcinoma
pheochromocytoma = Pheochromocytoma
  synonym: paraganglioma
mpnst = Malignant peripheral nerve sheath tumor
  synonym: nerve sheath tumor
  asked: cancer of a nerve; tumour on a nerve
yolk-sac = Yolk sac tumor
angiosarcoma = Angiosarcoma
gi-tumor = Digestive system tumor
  synonym: gastrointestinal tumors; gastrointestinal cancer; digestive system neoplasms; advanced digestive system tumor
  asked: cancer of the gut; stomach or bowel cancer
fallopian = Fallopian tube carcinoma
  synonym: primary peritoneal carcinoma
ascites = Malignant ascites
  synonym: malignant peritoneal effusion
  asked: belly full of cancer fluid; water in the belly from cancer
radiation-injury = Late radiation injury
  synonym: radiation toxicity; radiation proctitis; radiation fibrosis; radiation cystitis
  asked: damage from radiotherapy; burned by radiotherapy; radiotherapy damaged
vascular-access = Vascular access failure
  synonym: vascular access complication; arteriovenous fistula failure
  asked: dialysis shunt closes; shunt closes; dialysis fistula blocked
raynaud = Raynaud phenomenon
  asked: white fingers in the cold; fingers go white
`,
)
