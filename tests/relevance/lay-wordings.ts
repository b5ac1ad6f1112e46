// Ways to ask for a disease, written from everyday life and not from the vocabulary, the records or any need: what
// patients, carers, family doctors, and people whose first language is another call it. The right answer needs no
// judge: the trials that have the disease by their title or conditions. By the digest of its text a wording belongs to
// one of two halves; rules and names are derived from the first, and only the total of the second is looked at.

const table = `
mm: bone marrow cancer in my mum; myeloma has come back; cancer of the plasma cells; plasma cell cancer treatment; my husband's light chains are climbing again; holes in his bones from the cancer in his marrow; multiple mieloma; kahler's disease; cancer in the bone marrow that eats the bones; myeloma patient with no options left
all|b-all|t-all: childhood leukaemia that keeps coming back; my daughter's leukaemia relapsed; lymphoblastic leukaemia in a teenager; lymphatic leukemia, acute; acute lymphoid leukaemia trial; leukaemia in kids; blood cancer in a four year old; A.L.L. in children
nhl|b-lymphoma|dlbcl|b-nhl|fl|mcl|lymphoma: cancer of the lymph glands; lump in the neck turned out to be lymphoma; lymphoma that chemo didn't cure; lymph gland cancer; aggressive lymphoma came back after R-CHOP; swollen glands cancer; non hodgkins; non-hodgkins lymphoma; NHL relapse; slow growing lymphoma
hodgkin: hodgkins; hodgkin's disease in a young man; Hodgkins lymphoma that keeps returning; Reed Sternberg
aml: acute myeloid leukaemia in an older person; myeloid leukaemia; AML came back after transplant; acute leukaemia myeloid type; A.M.L.; myelogenous leukaemia
cll|sll: chronic leukaemia in my father; slow leukaemia of old people; lymphocytic leukaemia chronic; CLL that venetoclax no longer controls; too many lymphocytes in the blood for years
sle: butterfly rash disease; lupus flare won't settle; systemic lupus; S.L.E.; my sister has lupus in her joints and skin; SLE with positive anti-dsDNA
lupus-nephritis: lupus attacking the kidneys; lupus has gone to her kidneys; kidney inflammation from lupus; protein in urine because of lupus; class IV lupus kidney
ssc: scleroderma; skin turning to stone; hard tight skin on the hands and lungs affected; systemic scleroderma lung; my fingers go white and my skin is hardening; CREST syndrome
myositis: muscle inflammation; muscle wasting from autoimmune attack on muscles; dermatomyositis; polymyositis in a woman; my immune system attacks my muscles; inflamed muscles and a purple rash on the eyelids
oa|knee-oa: knee arthritis; wear and tear in my knee; knee joint has worn away; cartilage gone in both knees; injections for arthritic knee; creaky painful knee at 60; degenerative knee; arthritis in my knees stops me walking; knackered knees; arthritic joints; osteo arthritis
pancreatic-cancer: cancer in my pancreas; pancreas tumour that can't be operated on; PDAC; inoperable pancreatic tumour; my mother has pancreatic cancer spread to liver; pancreas carcinoma
gastric-cancer: cancer of the stomach; stomach cancer that has spread; tummy cancer; stomach tumour; gastric tumour; claudin positive stomach cancer
colorectal-cancer|colon-cancer|rectal-cancer: bowel cancer; cancer in the gut spread to the liver; cancer of the large bowel; colon tumour; back passage cancer; stage 4 bowel cancer; large intestine cancer; cancer of the rectum
ovarian-cancer: cancer of the ovaries; ovary cancer returned; ovarian tumour with fluid in the belly; cancer on my ovary; fallopian tube cancer
hcc|liver-cancer: liver cancer; cancer of the liver in hepatitis B carrier; tumour on the liver; primary liver tumour; hepatoma; liver cell cancer
glioblastoma|glioma|brain-cancer: brain cancer; brain tumour came back after surgery; GBM; grade 4 brain tumour; tumour in the head; my wife's glioblastoma recurred; malignant brain tumour; astrocytoma grade four
breast-cancer|tnbc|her2-breast: cancer of the breast; breast cancer spread to bones; triple negative; HER2 positive breast tumour; my wife's breast cancer is back; metastatic breast
lung-cancer|nsclc|sclc: cancer of the lung; lung cancer stage four; non small cell; lung tumour; small cell lung; smoker with lung cancer
ms: MS; multiple sclerosis progressive; my MS is getting worse and drugs don't help; secondary progressive MS; relapsing remitting; demyelination in brain and spinal cord; M.S. stem cells
heart-failure: weak heart; my dad's heart is failing; congestive heart failure; heart pumps only 25 percent; ejection fraction of 20; chronic heart failure; water on the lungs from a weak heart; heart muscle too weak to pump; enlarged weak heart; CCF
mi: heart attack; my father had a massive heart attack; coronary; after a STEMI; heart attack left a scar on the heart; repair the heart after an infarction
cad: blocked heart arteries; furred up coronary arteries; bypass surgery with stem cells; ischaemic heart disease; coronary heart disease; clogged arteries in the heart; hardened arteries of the heart
angina: chest pain that tablets and stents don't fix; angina that nothing helps; tight chest on walking, no more bypass possible; heart pain
dcm|ischemic-cardiomyopathy|heart-failure: heart muscle disease; enlarged heart; dilated heart; cardiomyopathy; baggy heart; thin stretched heart wall
cirrhosis: scarred liver; liver cirrhosis from hepatitis; alcohol damaged my liver; end stage liver disease; hardened liver; liver is shot from drinking; decompensated liver; liver fibrosis
liver-failure: liver failure; liver has packed up; failing liver; acute on chronic liver failure; liver giving out
gvhd|acute-gvhd|chronic-gvhd: graft versus host; graft vs host in the gut; transplant turned against my body; new immune system attacking my skin after bone marrow transplant; GVHD steroids not working; donor cells attacking me; graft v host disease; gvh
ra: rheumatoid; rheumatoid arthritis in my hands; inflammatory arthritis that biologics don't help; swollen finger joints from autoimmune arthritis; rheumatoid disease
erectile-dysfunction: impotence; can't get it up; erection problems after prostate surgery; unable to keep an erection; ED; erectile problems; manhood does not work after prostate operation; erectile disfunction
vasculitis|gpa: vasculitis; inflamed blood vessels; Wegener's; wegeners granulomatosis; ANCA; GPA; blood vessel inflammation with kidneys bleeding
prostate-cancer: prostate cancer; cancer of the prostate spread to bone; hormone resistant prostate; PSA going up despite hormones; castrate resistant; prostate tumour
sjogren: dry eyes and dry mouth disease; Sjogrens; sjögren's; sicca; sjorgens
neuroblastoma: neuroblastoma in a toddler; childhood adrenal tumour; nerve cell cancer in my little boy; high risk neuroblastoma relapse
mg: myasthenia; muscles tire and eyelids droop; drooping eyelids and weak swallowing autoimmune; MG; muscle weakness myasthenia; gravis
crohn|ibd: crohns; Crohn's that biologics have failed; inflammatory bowel; ileitis; bowel inflammation Crohn; inflamed gut autoimmune
perianal-fistula|crohn: fistula near the back passage; anal fistula; leaking tunnel from the bowel to the skin; fistulas with Crohn's; perianal; abscess and tunnel by the anus; hole beside my bum hole that leaks; fistulizing
ulcerative-colitis: ulcerative colitis; inflamed colon with bleeding; UC; colitis not responding to anything
sarcoma: sarcoma; soft tissue cancer; cancer of muscle and fat; soft tissue sarcoma in the thigh; connective tissue cancer
diabetes|t1d|t2d: diabetes; sugar disease; high blood sugar; diabetic on insulin; sugar diabetes
t1d: type one diabetes; juvenile diabetes; insulin dependent diabetes; my son needs insulin every day; newly diagnosed type 1; T1DM; cure for type 1; autoimmune diabetes; childhood diabetes
t2d: type two diabetes; adult onset diabetes; T2DM; non insulin dependent; sugar problem in a fat man; diabetes of old age
ards|covid: lungs failing on a ventilator; acute respiratory distress; shock lung; wet lung in ICU; severe lung injury; covid lungs on a ventilator
covid: corona; covid pneumonia; coronavirus infection; SARS-CoV2; serious covid; covid19; sars cov 2
nsclc: non small cell lung cancer; adenocarcinoma of the lung; NSCLC; lung adeno
mds: myelodysplasia; MDS; preleukaemia; myelodysplastic; bone marrow doesn't make proper blood cells
ptcl|t-lymphoma: T-cell lymphoma; peripheral T cell lymphoma; lymphoma of T cells; T lymphoma
sci: spinal cord injury; broken back and can't walk; paralysed from the chest down; paraplegic after car crash; severed spinal cord; wheelchair after diving accident; spine injury; quadriplegic; tetraplegic; paralysed from the neck down; can't feel my legs since motorbike crash; damage to the spinal cord
rcc|kidney-cancer: kidney cancer; cancer of the kidney; renal cancer; kidney tumour spread to lungs; renal cell
stroke|ischemic-stroke: stroke; stroke left my arm useless; brain attack; clot on the brain; after a stroke my dad cannot speak; cerebral infarct; half my body is paralysed since the stroke; CVA; stroke rehab stem cells; stroke survivor
nmosd: Devic's; devics disease; neuromyelitis optica; NMO; optic nerve and spinal cord inflammation; aquaporin 4 antibody disease
esophageal-cancer: cancer of the gullet; oesophageal cancer; food pipe cancer; oesophagus tumour; throat to stomach tube cancer; foodpipe cancer; esophagus
aiha: my body destroys its own red blood cells; autoimmune haemolytic anaemia; haemolysis autoimmune; warm AIHA
dfu: diabetic foot; foot ulcer that won't heal in a diabetic; sore on the foot from diabetes; diabetic wound; diabetic toe wound; foot sore diabetic; hole in diabetic heel
als: motor neurone disease; Lou Gehrig; MND; ALS; motor neuron; muscles wasting away and can't speak or swallow; ice bucket disease; Stephen Hawking's disease; Lou Gehrigs; progressive muscle wasting and twitching
melanoma: skin cancer melanoma; black mole cancer; melanoma spread to lymph nodes; malignant mole; mole that turned cancerous
osteosarcoma: bone cancer in a teenager; bone tumour; osteogenic sarcoma; osteosarcoma spread to lungs; cancer of the bone
ewing: Ewing's; ewings sarcoma; ewing sarcoma child
mesothelioma: asbestos cancer; cancer of the lining of the lung; mesothelioma from asbestos; pleural cancer
cli|pad: poor circulation in the leg; leg may have to be amputated because of blocked arteries; no blood flow to the foot; gangrene toe; dying foot; critical ischaemia; peripheral artery disease; blocked leg arteries; claudication; save my leg from amputation; bad circulation legs; PVD; peripheral vascular disease; CLI
nonunion: broken bone that won't heal; fracture not healing after a year; bone hasn't knit; nonunion; shin bone not mending; leg fracture hasn't joined; false joint
osteonecrosis: dead hip bone; avascular necrosis; AVN; hip bone dying from steroids; femoral head necrosis; hip collapsing after steroids; bone death in hip; hip osteonecrosis
copd: COPD; emphysema; chronic bronchitis; lungs ruined by smoking; smokers lung; chronic obstructive; C.O.P.D.; obstructive airways disease
waldenstrom: Waldenstrom; waldenstroms; lymphoplasmacytic
rhabdomyosarcoma: muscle cancer in a child; rhabdo; rhabdomyosarcoma; RMS child
nasopharyngeal: cancer behind the nose; nasopharynx cancer; nose throat cancer EBV; NPC
al-amyloidosis: amyloidosis; AL amyloid; light chain amyloid; protein deposits in heart and kidneys
itp: low platelets autoimmune; ITP; body destroys platelets; immune thrombocytopenic purpura; platelets keep dropping
disc-degeneration|low-back-pain: slipped disc; worn out disc in back; degenerated disc; bulging disc; chronic back pain from disc; lower back pain; bad back for years; disc degeneration; lumbar disc; lumbago; prolapsed disc; spinal disc wear
cholangiocarcinoma: bile duct cancer; cancer of the bile ducts; gallbladder cancer; klatskin
burkitt: Burkitt's; burkitts lymphoma
hnscc|head-neck|nasopharyngeal: throat cancer; mouth cancer; tongue cancer; cancer of the voice box; head and neck; larynx cancer; cancer in the tonsil
cervical-cancer: cancer of the neck of the womb; cervix cancer; cervical; HPV cancer of the cervix
parkinson: Parkinson's; parkinsons; shaking disease; tremor and stiffness; Parkinson; PD stem cells dopamine; shaky hands and shuffling walk
ckd|esrd|diabetic-nephropathy: kidney disease; my kidneys are failing; kidney function down to 20 percent; chronic kidney failure; bad kidneys; renal failure; CKD stage 4; kidneys not working; dialysis
aplastic-anemia: aplastic anaemia; bone marrow failure; marrow has stopped making blood; empty bone marrow
medulloblastoma: medulloblastoma; childhood brain tumour in the cerebellum; tumour at the back of a child's brain
iga-nephropathy: Berger's disease; IgA kidney; IgA nephropathy; IgA nephritis
membranous: membranous nephropathy; membranous; leaking kidney filters PLA2R
nephrotic: nephrotic; kidney leaking protein in a child; minimal change; FSGS; puffy child losing protein in urine
cartilage: cartilage damage in my knee; torn cartilage; hole in the knee cartilage; chondral defect; repair knee cartilage; missing piece of cartilage
ovarian-failure: early menopause; menopause at 33; premature menopause; ovaries packed up; ovarian insufficiency; POI; ovaries stopped working in my twenties; POF
alzheimer: Alzheimer's; alzheimers; losing memory and getting lost; Alzheimer dementia; senile; memory disease; dementia of alzheimer type
xerostomia: dry mouth after radiotherapy; no saliva since radiation; can't make spit; mouth dry as a bone after head and neck cancer
pah: high blood pressure in the lungs; pulmonary hypertension; PAH; lung artery pressure
eb|rdeb: butterfly skin; epidermolysis; skin that blisters at the slightest touch; butterfly child; EB; fragile skin disease; blistering skin from birth
pulmonary-fibrosis|ipf|ild: lung fibrosis; scarred lungs; stiff lungs; IPF; scarring of the lungs; pulmonary fibrosis; interstitial lung; lung scarring disease
bpd: premature baby with bad lungs; preemie lungs; baby born at 24 weeks on oxygen; chronic lung disease of prematurity; preterm baby needs ventilator; BPD; bronchopulmonary; premmie lung
chronic-wound|dfu|pressure-ulcer|venous-ulcer: wound that won't close; leg ulcer; venous ulcer; chronic wound; open sore on the leg; ulcer that won't heal; bed sores; pressure sore
cidp: CIDP; nerves losing their coating; chronic inflammatory neuropathy; demyelinating polyneuropathy
igg4: IgG4 disease; IgG4
pbc: primary biliary; PBC; primary biliary cirrhosis; primary biliary cholangitis
stiff-person: stiff man syndrome; stiff person; stiff-person; SPS
hiv: HIV; AIDS; human immunodeficiency virus; HIV positive; cure for HIV
scar: acne scars; keloid; burn scar; scars; hypertrophic scar
anemia: anaemia; low haemoglobin; low blood count
rp: retinitis pigmentosa; night blindness inherited; tunnel vision; RP; going blind from retinitis; inherited blindness
tbi: brain injury; head injury after car crash; traumatic brain injury; TBI; brain damaged in an accident; knocked on the head and never the same
frailty: frailty; frail old people; weak in old age; frail elderly; ageing weakness; getting weak with age
burns: burns; badly burned skin; burn victim; scalds; burnt skin; third degree burns
dmd|muscular-dystrophy: Duchenne; muscular dystrophy boy; muscle wasting disease in boys; DMD; muscle disease child; my son can't climb stairs and falls, muscle disease; duchennes
hlhs: half a heart; baby born with half a heart; hypoplastic left heart; single ventricle; baby with one pumping chamber; HLHS
oi: brittle bones; brittle bone disease; glass bones; osteogenesis; bones break easily baby
hepatitis-b: hepatitis B; hep B; HBV; chronic hep b
autism: autism; autistic child; autistic spectrum; ASD; my son doesn't speak, autism; autistic
cerebral-palsy: cerebral palsy; spastic child; CP child; brain damaged at birth and cannot walk; palsy; spasticity child
rotator-cuff: torn rotator cuff; shoulder tendon tear; rotator cuff; torn shoulder; shoulder tear
infertility|asherman|thin-endometrium: infertility; can't get pregnant; trying for a baby for years; thin womb lining; infertile; Asherman; scarred womb; unable to conceive
psoriasis: psoriasis; scaly skin; plaque psoriasis; flaky red skin patches
atopic-dermatitis: eczema; atopic dermatitis; itchy skin; severe eczema
neuropathy: neuropathy; nerve damage in the feet; numb feet; diabetic nerves; burning feet; peripheral neuropathy; pins and needles in my feet
thyroid-cancer: thyroid cancer; cancer of the thyroid; thyroid tumour
cml: chronic myeloid leukaemia; CML; Philadelphia chromosome leukaemia
autoimmune-encephalitis: autoimmune encephalitis; brain on fire; NMDA; encephalitis antibodies; anti-NMDA receptor
graves: Graves; overactive thyroid; Graves' disease; bulging eyes thyroid
scd: sickle cell; sickle cell anaemia; SCD; sickle; sickle cell crisis pain; sickle cell disease gene therapy
bronchiolitis-obliterans: bronchiolitis obliterans; BOS; lungs closing after transplant; popcorn lung; lung transplant chronic rejection
buerger: Buerger's; buerger disease; smoker's disease of the toes; thromboangiitis
sepsis: sepsis; blood poisoning; septic shock; infected blood; septicaemia
tendinopathy|epicondylitis: tendon pain; tennis elbow; Achilles; tendonitis; sore tendon; golfers elbow; jumpers knee
optic-neuropathy: optic nerve damage; optic neuropathy; optic nerve; blind from optic nerve; optic atrophy
jia: juvenile arthritis; JIA; childhood arthritis; Still's disease; arthritis in my child
hie: baby starved of oxygen at birth; birth asphyxia; HIE; lack of oxygen during birth; brain damage from birth asphyxia; newborn oxygen deprivation
incontinence: leaky bladder; bladder leakage; wetting myself; stress incontinence; leak urine when coughing; incontinence of urine; peeing when I sneeze
fecal-incontinence: bowel incontinence; poo accidents; can't hold stool; faecal incontinence; leaking poo; anal sphincter; soiling
epilepsy: epilepsy; fits; seizures; epileptic; drug resistant seizures
silicosis: silicosis; dust lung; miner's lung; stonemason lung; quarry dust lung
depression: depression; depressed and nothing works; treatment resistant depression; severe depression
periodontitis: gum disease; receding gums; periodontal; loose teeth bone loss; gums bleeding teeth loose; pyorrhoea
asthma: asthma; asthmatic; severe asthma; wheezing
aki: acute kidney failure; kidneys failed suddenly; AKI; kidney shutdown; acute renal failure
mps1|mps: Hurler; Hurler syndrome; MPS I; hurlers; mucopolysaccharidosis
beta-thalassemia|thalassemia: thalassaemia; thalassemia major; Cooley's anaemia; Mediterranean anaemia; beta thal
amd: macular degeneration; AMD; losing central vision; wet macular; dry macular; age-related macular
fecal-incontinence|incontinence: incontinence
cmv: CMV; cytomegalovirus; CMV after transplant
ald: adrenoleukodystrophy; Lorenzo's oil; ALD boy
azoospermia: no sperm; azoospermia; zero sperm count; can't make sperm; male infertility no sperm
huntington: Huntington's; Huntington chorea; huntingtons
bone-defect: missing bone; bone defect; not enough jaw bone for implants; bone loss jaw; hole in the bone; gap in the bone; bone cyst
cleft: cleft palate; cleft lip; hare lip; hole in the roof of the mouth; alveolar cleft
vitiligo: vitiligo; white patches on skin; losing skin colour
cf: cystic fibrosis; CF; sticky mucus in lungs; 65 roses
hemophilia: haemophilia; bleeding disorder; haemophiliac; factor 8; factor VIII
scid|ada-scid: bubble boy; SCID; baby born without an immune system; severe combined immunodeficiency; no immune system at birth; ADA
pancreatitis: pancreatitis; inflamed pancreas; chronic pancreatitis pain
biliary-atresia: biliary atresia; baby with blocked bile ducts; jaundiced baby biliary
trigeminal-neuralgia: trigeminal neuralgia; electric shock face pain; face pain; tic douloureux
meniscus: torn meniscus; meniscus; knee meniscus tear; meniscal
vocal-fold-scar: scarred vocal cords; vocal cord scar; lost voice; hoarse voice from scarred vocal cords
gaucher: Gaucher; gauchers; Gaucher's disease
peyronie: Peyronie; bent penis; curved erection; peyronies
rectovaginal-fistula: hole between vagina and rectum; recto-vaginal fistula; stool coming through the vagina; rectovaginal fistula
alopecia: going bald; hair loss; bald patches; alopecia; male pattern baldness
urethral-stricture: narrow urethra; urethral stricture; can't pee because of scar in water pipe
wrinkles: wrinkles; facial ageing; face lines; sagging skin
lipodystrophy: fat loss in the face; facial atrophy; sunken face on one side; Parry-Romberg; hollow cheeks
pemphigus: pemphigus; autoimmune blisters in the mouth; blistering autoimmune skin
ttp: TTP
poems: POEMS
castleman: Castleman
hlh: HLH; haemophagocytic
wilms: Wilms; kidney tumour in a child; wilms tumor
retinoblastoma: eye cancer in a baby; retinoblastoma; white pupil in baby
bladder-cancer: bladder cancer; cancer of the bladder; tumour in the bladder
germ-cell-tumor|testicular-cancer: testicular cancer; testicle cancer; germ cell; cancer of the testicle
endometrial-cancer: womb cancer; uterine cancer; cancer of the uterus; endometrium cancer
uveal-melanoma: eye melanoma; uveal melanoma; melanoma of the eye
hairy-cell: hairy cell
dipg: DIPG; brain stem tumour child; pontine glioma; brainstem tumour; tumour in the brainstem of a child
pcnsl: brain lymphoma; lymphoma in the brain; CNS lymphoma; lymphoma of the central nervous system
graft-rejection: organ rejection; body rejecting the transplant; rejected kidney transplant; stop rejection of kidney transplant
lymphedema: swollen arm after breast cancer; lymphoedema; lymphedema
aneurysm: aneurysm; aortic aneurysm; bulging artery
`

/** One way to ask for a disease. */
export interface LayWording {
  query: string
  /** Concepts any of which a right trial has. */
  conditions: readonly string[]
}

export const layWordings: readonly LayWording[] = table
  .trim()
  .split('\n')
  .flatMap((line) => {
    const colon = line.indexOf(': ')
    const conditions = line.slice(0, colon).split('|')
    return line
      .slice(colon + 2)
      .split('; ')
      .map((query) => ({ query, conditions }))
  })
