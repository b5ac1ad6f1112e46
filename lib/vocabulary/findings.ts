// How letters and people describe a disease without its name: signs, scales, blood tests, usual medicines, events in
// the body. By the concept's id. The words of a finding must be close together in one sentence, a slash separates
// words with the same meaning, and a star marks findings that hardly occur with other diseases. Records are not
// searched for them.

const table = `
vasculitis: *PR3; *proteinase 3; *MPO antibodies/ANCA; *ANCA; *saddle nose; *glomerulonephritis crescents/crescentic; *granulomatous inflammation; *avacopan; *BVAS; nose/nasal crusts/crusting; bloody nose; bridge nose sunk/collapsed; sinuses/sinusitis; cough/coughed/coughing blood; haemoptysis/hemoptysis; kidneys/kidney inflamed; purpura; mononeuritis; lung nodules; rituximab; cyclophosphamide
sle: *anti-dsDNA; *dsDNA; *SLEDAI; *belimumab; *anifrolumab; *malar; butterfly/cheeks rash; hydroxychloroquine; mycophenolate; low complement; ANA; joints fatigue; photosensitive/sun rash; mouth/oral ulcers; pleurisy
lupus-nephritis: *voclosporin; *lupus kidney/kidneys/renal; *class/Klasse III/IV/V nephritis; proteinuria mycophenolate; lupus proteinuria
ssc: *Scl-70; *anti-topoisomerase; *mRSS; *Rodnan; *Raynaud; *sclerodactyly; *centromere; *digital ulcers; skin tight/tightening/thickened/hard; fingers white/blue cold; fingers curled/claw; swallow/heartburn skin; interstitial lung skin; mouth open/smaller
sjogren: *anti-SSA; *SS-A; *anti-Ro; *Schirmer; *ESSDAI; *parotid swollen/swelling; *pilocarpine; dry eyes; dry mouth; gritty eyes; sicca
myositis: *heliotrope; *Gottron; *perifascicular; *Jo-1; *Mi-2; *MDA5; *anti-HMGCR; *TIF1; *antisynthetase; *mechanics hands; violet/purple eyelids; creatine kinase; CK; proximal weakness; raise/lift arms; comb/wash hair arms; rise/get/stand chair; knuckles red/rash/bumps; muscles inflamed/sore weak
ra: *anti-CCP; *rheumatoid factor; *DAS28; *tofacitinib; *baricitinib; *tocilizumab joints; *morning stiffness; methotrexate; adalimumab/etanercept joints; swollen knuckles/wrists/fingers joints; erosions hands/feet
jia: *JADAS; child/girl/boy swollen joints; uveitis child joints; canakinumab
ankylosing-spondylitis: *HLA-B27; *BASDAI; *sacroiliac/sacroiliitis; *bamboo spine; secukinumab
crohn: *CDAI; *HBI; *Harvey-Bradshaw; *ileocecal/ileocaecal; *terminal ileum; *vedolizumab; *ustekinumab; *risankizumab; infliximab; adalimumab; calprotectin; diarrhoea/diarrhea weight; bowel resection; strictures/stricture bowel
perianal-fistula: *seton; *transsphincteric/intersphincteric/suprasphincteric/extrasphincteric; *perianal; *external openings/opening; *fistulotomy; *fistula bottom/anus/anal/rectum; hole/opening/tunnel bottom/anus/bum/buttock; abscess bottom/anus/buttock; pus/stool leaks/drains/discharge underwear/pad/hole/opening
ulcerative-colitis: *Mayo score; *pancolitis; *mesalazine; *proctitis; *colectomy pouch; bloody diarrhoea/diarrhea/stools; calprotectin
ms: *EDSS; *oligoclonal; *ocrelizumab; *natalizumab; *fingolimod; *ofatumumab; *alemtuzumab; *cladribine tablets; *teriflunomide; *dimethyl fumarate; *periventricular; *optic neuritis; *relapsing-remitting; *Kesimpta; *Tysabri; *Ocrevus; *siponimod; *secondary progressive; *primary progressive; *demyelinating lesions; *demyelinating plaques; *white matter lesions; *Uhthoff; transverse myelitis; lesions brain spine/cord; tingling legs walk; numb legs walk; blurred/lost sight one eye; stiff legs; bladder urgency walk; interferon beta; MRI lesions
nmosd: *aquaporin; *AQP4; *satralizumab; *inebilizumab; *eculizumab optic; *longitudinally extensive; *area postrema; optic neuritis transverse; blind both eyes spinal; hiccups vomiting
mg: *AChR; *acetylcholine receptor; *MuSK; *pyridostigmine; *efgartigimod; *MGFA; *MG-ADL; *thymectomy; *thymoma weakness; *ptosis; *ravulizumab; *Mestinon; *rozanolixizumab; double vision; drooping/droopy eyelid/eyelids; worse/weaker evening; chewing/swallowing tires/tired; jaw tires
cidp: *INCAT; *demyelinating neuropathy; *demyelinating polyneuropathy; *nerve conduction demyelinating/slowing; *IVIG every weeks legs; *plasma exchange neuropathy; numb hands feet weak; absent reflexes
stiff-person: *anti-GAD stiff; *GAD65 spasms; *amphiphysin; spasms startle; stiff trunk; diazepam spasms; stiff like/as board
autoimmune-encephalitis: *NMDAR; *NMDA receptor antibodies; *LGI1; *CASPR2; psychosis seizures antibodies
als: *riluzole; *edaravone; *ALSFRS; *ALSFRS-R; *tofersen; *SOD1; *C9orf72; *fasciculations/fasciculating/faszikulationen; *bulbar; *denervation; *upper lower motor; *motor neurons/neurones/neuron/neurone; *Riluzol; *split hand; *NIV PEG speech; twitch/twitches/twitching muscles/muscle/shoulders/tongue/arm/arms; slur/slurred/slurring words/speech; chokes/choking food/water/liquids; hand muscle/muscles wasted/wasting/disappeared/shrunk; foot drop/drops; feeding tube speech
parkinson: *levodopa; *carbidopa; *Sinemet; *Madopar; *UPDRS; *Hoehn; *dyskinesia/dyskinesias; *DaTSCAN; *pramipexole; *rotigotine; *deep brain stimulation; *apomorphine; *dopamine cells/agonist/agonists; tremor; shuffling/shuffles; freezes/freezing; small handwriting; stiff slow; smell lost; face mask
msa: *autonomic failure cerebellar/ataxia; *hot cross bun; *orthostatic hypotension parkinsonism
alzheimer: *donepezil; *memantine; *amyloid; *MMSE; *lecanemab; *APOE4; *rivastigmine; *tau PET; *MoCA; memory; forgets names; asks same question; lost/loses way home; repeats herself/himself
sci: *ASIA; *AIS A/B/C; *ISNCSCI; *paraplegia/paraplegic/tetraplegia/tetraplegic/quadriplegic; *burst fracture; *cord severed/crushed/contusion; *complete lesion; *neurogenic bladder; T4/T5/T6/T7/T8/T9/T10/T11/T12/L1/C5/C6/C7 level; wheelchair accident/fall/crash/dive/diving; feel/feeling nothing/no below; catheter legs; vertebra/vertebrae fracture legs
tbi: *Glasgow coma/outcome; *diffuse axonal; *craniectomy; *subdural; *head injury; coma accident/crash; motorcycle/bike/car head; frontal contusion
stroke: *aphasia; *hemiparesis/hemiparesia/hemiplegia/Hemiparese; *Modified Rankin; *mRS; *NIHSS; *thrombectomy; *thrombolysis; *middle cerebral; *clot brain; *blockage artery brain; *infarct MCA; *alteplase; arm leg paralysed/paralyzed; right/left arm move/useless/weak; words wrong/find/search; face drooped/droops; hand closed/clenched/spastic; rehabilitation arm; speech therapy
cerebral-palsy: *GMFCS; *GMFM; *periventricular leukomalacia; *spastic diplegia/quadriplegia/tetraplegia/hemiplegia; *baclofen child/pump; born early/premature/weeks stiff legs; sit/walk alone child; starved oxygen birth; botox legs; scissor legs; toes walks
hie: *Sarnat; *cooling/cooled newborn/birth/born/hours; *Apgar; *hypothermia newborn/neonatal; cord/umbilical around neck born; blue born; oxygen birth brain; seizures newborn/first hours
autism: *CARS; *ADOS; *ABA therapy; *nonverbal/non-verbal child/boy/girl/son/daughter/years; speak/talk eye contact; flaps/flapping hands; lines toys; meltdowns; repetitive behaviour/behavior/movements
epilepsy: *seizures month; *levetiracetam; *temporal lobe; *lamotrigine; *valproate; fits
huntington: *CAG repeats; *UHDRS; *tetrabenazine; *HTT; chorea; involuntary movements father/mother
ataxia: *SARA score; *SCA3; *SCA2; *SCA1; *cerebellar atrophy; *cerebellum shrinking/shrunk/atrophy; unsteady gait; walks drunk; slurred unsteady
dmd: *dystrophin; *deflazacort; *Gowers; *exon skipping; *eteplirsen; *vamorolone; *givinostat; *6-minute boy; *calf/calves big/large/enlarged/hypertrophy; boy muscles weaker/weak/weakness; climb/climbs stairs boy/son/brother/muscles; falls stairs boy/son; wheelchair boy/son muscles; CK boy
muscular-dystrophy: *limb-girdle; *FSHD; *dysferlin; *sarcoglycan; *calpain; *whistle; shoulder blades wing/winging/stick; muscles wasting family
sma: *nusinersen; *Spinraza; *risdiplam; *SMN1; *SMN2; *onasemnogene; floppy baby/infant
hlhs: *Norwood; *Glenn; *Fontan; *half heart; *single ventricle/chamber; *one pumping/chamber/ventricle; *left side/heart never/not/did grow/grew/developed; *hybrid stage; *hypoplastic
mi: *STEMI; *troponin stent; *anterior wall infarct; *door balloon; *primary PCI; *LAD occluded/blocked/occlusion; stent/stents heart; chest pain stent; angioplasty days/weeks
heart-failure: *LVEF; *NYHA; *ejection fraction; *sacubitril; *Entresto; *BNP; *NT-proBNP; *ICD; *dapagliflozin heart; *LVAD; *CRT; bisoprolol/carvedilol; furosemide/water tablets; swollen ankles/legs breathless; sleeps/sleep upright/pillows; heart transplant list
dcm: *dilated ventricle; *dilated heart; *LMNA; *titin; *TTN; *myocarditis weak/weakness
angina: *CCS class; *ranolazine; *no option revascularisation/revascularization; *nitrate/nitroglycerin spray daily; chest pain exertion/walking bypass; bypass chest pain
cli: *Rutherford; *Fontaine; *ankle-brachial; *ABI; *toe pressure; *TcPO2; *rest pain; *gangrene; *amputation; *no option bypass; *tibial vessels; *Amputation Zehen/Bein/Fuß; black toe/toes; foot/leg pain night hang/hanging/hangs; bypass leg failed; leg/foot cut off; cold foot pulses
buerger: *corkscrew; smoker fingers toes ulcers young
pad: *claudication; calf pain walking; cilostazol; calves walk stop metres
pah: *right heart catheter; *sildenafil bosentan/ambrisentan/macitentan; *mean pulmonary pressure; *epoprostenol; *treprostinil; *WHO class pulmonary; *BMPR2
lymphedema: *lymph nodes removed arm/leg swollen/swelling; *compression sleeve; arm swollen breast
ipf: *honeycombing/honeycomb; *usual interstitial pneumonia; *UIP; *nintedanib; *pirfenidone; *velcro; *traction bronchiectasis; *Ofev; *Esbriet; *reticular/reticulation; *DLCO; clubbing/clubbed fingers; dry cough; oxygen stairs cough; lungs stiff/scarred/scarring/scars; FVC; crackles
copd: *FEV1; *GOLD stage/IV/III/4/3; *tiotropium; *pack-years/pack years; *emphysema; *inhalers cigarettes/smoking/smoked/smoker; *exacerbations inhaler; *BODE; barrel chest; smoked years breathless/breath; oxygen smoked; COPD
ards: *PaO2/FiO2; *prone/proning/proned; *ECMO; *diffuse alveolar damage; *bilateral infiltrates; *hypoxaemia/hypoxemia ventilated/ventilation/ventilator; *ventilator-free; *Berlin definition; *white lungs; *intubated oxygen; ventilator lungs; SOFA; intubated pneumonia; intensive care lungs
covid: *SARS-CoV-2; *remdesivir; *coronavirus; PCR positive pneumonia
bpd: *surfactant; *caffeine preterm; *oxygen 36 weeks; *36 weeks postmenstrual; *born 23/24/25/26/27/28 weeks; *gestation ventilated/oxygen/CPAP; preterm/premature/preemie oxygen/lungs/ventilator; CPAP baby/twin/weeks; incubator oxygen
cf: *ivacaftor; *CFTR; *F508del; *sweat test; *Trikafta; *Kaftrio; *Pseudomonas lungs; sticky mucus lungs
silicosis: *stonemason/miner/sandblasting/quarry/coal lungs/dust; *silica
bronchiolitis-obliterans: *BOS transplant; air trapping transplant
cirrhosis: *Child-Pugh; *MELD; *ascites/Aszites; *varices/Varizen; *hepatic encephalopathy; *lactulose; *paracentesis; *spironolactone liver/belly; *TIPS; *fibroscan; belly water/fluid/swollen; liver hard/scarred/shrunken; alcohol liver; yellow belly; albumin bilirubin
liver-failure: *acute-on-chronic; *INR bilirubin coma; *ACLF; yellow confused liver
nash: *steatohepatitis; *NAFLD; fatty liver fibrosis
biliary-atresia: *Kasai
aki: *creatinine rose/rising/doubled surgery; kidneys stopped surgery
ckd: *eGFR falling/declining/CKD; kidneys working percent; avoid/before dialysis; kidney function percent
diabetic-nephropathy: *albuminuria diabetes/diabetic; diabetic/diabetes protein urine; diabetes kidneys
t1d: *GAD antibodies; *IA-2; *IA2; *ZnT8; *C-peptide; *ketoacidosis; *ketones; *insulin pump; *insulin five/times/four; *honeymoon; *teplizumab; *Ketoazidose; *beta cells left; *hypos; *hypoglycaemia/hypoglycemia unaware/unawareness; *islet antibodies; thirsty/thirst weight insulin; drank/drinks litres/liters/lots weight/kilos; insulin injections day child/son/daughter; sensor insulin
t2d: metformin; HbA1c; semaglutide; *gliclazide; *empagliflozin sugar; sugar tablets; overweight insulin sugar
dfu: *Wagner; *toe/sole hole/sore/wound/ulcer; *neuropathic ulcer; *Charcot foot; *offloading; *plantar ulcer/sore/wound; *heel/toe/foot diabetic/diabetes; diabetic/diabetes ulcer/sore/wound/hole; total contact cast
chronic-wound: *venous ulcer; *compression bandages/bandage; *wound years; *ulcer ankle/shin/malleolus; *ulcer/wound weeping/heal/healed/closes months/years
pressure-ulcer: *sacrum/sacral wound/sore/ulcer; *bed sore; *lying bed sore/wound
burns: *TBSA; *full thickness; *scald/scalded/boiling; *burnt/burned percent skin; house fire skin; petrol/fire/explosion skin; skin grafts; donor sites skin
scar: *keloid; *hypertrophic scar
eb: *COL7A1; *collagen VII; *squamous butterfly; *friction/touch blisters; *bandages/dressings blisters; *fingers fused/webbed blisters; skin tears/peels/comes baby/child/touch; blisters born; skin fragile child
pemphigus: *desmoglein; *Nikolsky; *acantholysis; mouth blisters burst
psoriasis: *PASI; *ixekizumab; *secukinumab plaques; scaly plaques elbows; silver/silvery scales
atopic-dermatitis: *EASI; *SCORAD; *dupilumab; *tralokinumab; itch/itching/itchy scratch/scratches night/skin; flexures; elbows knees itchy/eczema
alopecia: *SALT score; *bald patches/patch; *coin bald; ritlecitinib
hair-loss: *minoxidil; *finasteride; *receding hairline; hair thinning/thin crown
vitiligo: *depigmented; white patches/spots skin
oa: *Kellgren; *hyaluronic injections/acid; *WOMAC; *cartilage worn joint
knee-oa: *Kellgren-Lawrence; *KL; *knee replacement/prosthesis; *knees/knee worn/wear; *hyaluronic knee/knees; *cortisone knee/knees; *varus medial; *medial compartment; knee stairs pain; knees ache/hurt/crunch/grind; *Knieprothese; *prothèse genou; *prótesis rodilla; Knie Gelenkspalt
cartilage: *ICRS; *microfracture; *MACI; *Outerbridge; *femoral condyle; *chondral; *full-thickness knee; gristle knee; footballer/football knee cartilage; locks/locking knee
meniscus: *meniscectomy; *bucket handle; knee twisted clicks/locks
osteonecrosis: *ARCO; *Ficat; *femoral head/heads; *core decompression; *double line; *crescent sign; *Hüftkopf; *tête fémorale; *cabeza femoral; *Kerndekompression; *Anbohrung; *dead/dying bone hip; *hip/hips dying; groin pain steroids/cortisone/prednisolone/MRI; hip ball collapsed/collapse; hip steroids
nonunion: *pseudarthrosis/pseudoarthrosis; *fracture gap; *intramedullary nail fracture; *fracture/bone healed/heal/knit/joined months/year; *plate screws healed/heal/union; tibia nail; callus
disc-degeneration: *Pfirrmann; *Modic; *annular/annulus; *discography; *L5 S1; *disc height; *disc/discs black/dry/worn/collapsed/degenerated/bulging; *Bandscheibe/Bandscheiben; *discogenic; *fusion screws back/spine; *Oswestry; L5 disc; L4 L5 back; back pain sit/sitting; spinal fusion
low-back-pain: back years; infiltrations back
tendinopathy: *Achilles; *patellar tendon; *lateral epicondyle; *eccentric exercises; elbow tennis/grip; tendon pain
rotator-cuff: *supraspinatus; *infraspinatus; *arm overhead shoulder; shoulder tendon/tear/torn
osteoporosis: *T-score; *alendronate; *denosumab; vertebral fractures bones
oi: *COL1A1; *COL1A2; *blue sclerae/whites; *bisphosphonate/pamidronate child/boy/girl/baby/years; *fractures birth/born/womb child/baby; broken/breaks bones child/baby/girl/boy; rods legs
hypophosphatasia: *asfotase; *low alkaline phosphatase
osteopetrosis: *marble bones
periodontitis: *intrabony; *pocket depth; *probing depth; *attachment loss; *gums bleed/bleeding/recede/receding; teeth loose/wobble/wobbly; bone teeth loss/lost
bone-defect: *sinus lift; *alveolar ridge; *dental implant bone; jaw bone implant
cleft: *alveolar cleft; *palate gap; *cleft lip
xerostomia: *radiotherapy/radiation saliva; *radiotherapy/radiation dry mouth; *salivary glands radiotherapy/radiation; sips water mouth; saliva
rp: *ERG flat; *electroretinogram; *USH2A; *RPGR; *bone spicule/spicules; *night blindness; *looking/see/look/seeing straw/straws/tube/pipe/keyhole; *visual field degrees/ten/five; bump/bumps/bumping door/doors/frames/people/furniture/kerbs; dark/dusk/night/cinema see/blind/find; side/peripheral vision lost; stars night; brother same eyes
amd: *drusen; *geographic atrophy; *central scotoma; *Lucentis; *Eylea; *aflibercept; *ranibizumab; *macula; *straight lines bent/wavy; *central vision; face/faces see/recognise/recognize; injections eye; grey/dark/black spot middle/centre/center; read letters middle
stargardt: *ABCA4; *fundus flavimaculatus
lscd: *limbal; *conjunctivalisation/conjunctivalization; *alkali/acid/lime/cement/ammonia/caustic eye/eyes; *chemical eye/eyes; *aniridia; *pannus; cornea vessels/opaque/cloudy; cornea graft failed; cement splashed
corneal-blindness: *endothelial dystrophy; *Fuchs; *bullous keratopathy; *guttata; misty mornings; cornea swollen
optic-neuropathy: *LHON; *optic atrophy; *NAION; *Leber
hearing-loss: *audiogram; *cochlear; *sensorineural; *hair cells; *tinnitus; hearing aid/aids; deaf
macular-hole: *macular hole
dry-eye: *Sjögren drops; *tear film; *meibomian
ovarian-failure: *AMH; *FSH; *POI; *hormone replacement 30/31/32/33/34/35/36/37/38/39; *ovaries stopped/failed/gave; *donor eggs; *donor egg; *follicle count; hot flushes/flashes years; periods stopped; antral
asherman: *hysteroscopic adhesiolysis; *intrauterine adhesions; *endometrial thickness; *adhesions womb/uterus; *curettage womb/periods/lining; lining mm/thin; embryo transfer lining
azoospermia: *no sperm; *TESE; sperm count zero
erectile-dysfunction: *sildenafil erection/erections; *tadalafil; *IIEF; *alprostadil; *penile injections/implant/prosthesis; *vacuum pump; *nerve-sparing; *Viagra; *Cialis; *intracavernous; *penis/penile injected; *rigidity; prostatectomy sex/potency; stiff bed; erection/erections
peyronie: *curved penis; *penile curvature/plaque
incontinence: *pads/pad cough/sneeze/laugh/day; *sling bladder; *urethral sphincter; *stress urinary; leak/leaks/leaking/dribble cough/sneeze/jump/laugh/run
fecal-incontinence: *anal sphincter; *sphincter tear/tore/torn; *Wexner; *third/fourth degree tear; *hold stool/stools/bowels/wind/poo; stool soiling; forceps birth bowels
urethral-stricture: *urethroplasty; *urethra narrow; stream weak
gvhd: *photopheresis/Photopherese/photophérèse; *ruxolitinib transplant/donor/graft; *MAGIC grade; *steroid-refractory; *donor cells/immune attack/attacking/attacks; *donor attack/attacking/attacks; *new immune/cells attack/attacking/attacks; *greffon attaque; *injerto contra; *ECP; rash diarrhoea transplant; gut skin liver transplant; budesonide transplant
chronic-gvhd: *belumosudil; *ibrutinib transplant skin; *NIH score; *bronchiolitis transplant; *photopheresis/Photopherese/photophérèse; *sclerotic skin transplant; *Haut hart/Leder; *skin leather; skin hard/tight/stiff donor/transplant; eyes dry/burn/burning mouth sores/ulcers; lung/lungs eyes mouth skin; Augen Mund Lunge; Ruxolitinib; peau yeux bouche
acute-gvhd: *stage/grade III/IV/3/4 gut; *day 20/21/25/28/30/35 transplant rash/diarrhoea/diarrhea; litres/liters diarrhoea/diarrhea
tolerance: *anti-rejection/immunosuppressive/immunosuppressants stop/off/without/wean/weaning/free/quit; *tacrolimus stop/off/without/wean/weaning/free; *pills immune down; *regulatory T kidney/liver; *tablets/pills/drugs immune down/quiet/low; *rejection pills/tablets/drugs/medicines
graft-rejection: *donor-specific antibodies; *Banff; *rejection biopsy; creatinine transplant rising
esrd: dialysis; *fistula dialysis
scd: *HbSS; *vaso-occlusive; *hydroxyurea; *sickling; *crizanlizumab; *voxelotor; *acute chest; pain crises/crisis; crises hospital
beta-thalassemia: *deferasirox; *luspatercept; *chelation; transfusions/transfusion weeks iron; transfusion every weeks
hemophilia: *factor VIII; *factor IX; *emicizumab; bleeds joints
aplastic-anemia: *horse ATG; *eltrombopag; *hypocellular marrow; *empty marrow; marrow empty; ATG ciclosporin/cyclosporine; *pancytopenia hypocellular/aplastic
itp: *platelets 5/8/10/12/15; *romiplostim; *fostamatinib; *splenectomy platelets; *antiplatelet antibodies; bruises platelets
aiha: *Coombs; *DAT positive; *haemolysis/hemolysis; *warm antibodies
scid: *IL2RG; *TREC; *RAG1; *T-B-NK; *no T cells baby; *bubble; newborn screening T cells; infections baby/infant no lymphocytes
cgd: *DHR; *NADPH; *oxidative burst; *CYBB; granulomas infections boy
was: *WAS gene; *WASP; small platelets eczema
ald: *ABCD1; *very long chain; *Loes; *VLCFA; boy white matter adrenal
mld: *arylsulfatase; *ARSA; *sulfatides
krabbe: *GALC; *globoid; *galactocerebrosidase; *psychosine
mps1: *iduronidase; *IDUA; *laronidase; coarse face
mps3: *heparan sulphate/sulfate; *SGSH; *NAGLU; hyperactive losing words child
fanconi: *DEB test; *chromosomal breakage; *thumb marrow
crigler: *UGT1A1; *phototherapy bilirubin years
urea-cycle: ammonia; *OTC deficiency
hiv: *antiretroviral; *viral load; *CD4 count; *dolutegravir
aml: *FLT3; *NPM1; *azacitidine venetoclax; *azacitidine; *CD33; *CLL-1; *CLL1; *midostaurin; *gilteritinib; *CD123; *Auer; *blasts myeloid; cytarabine; idarubicin/daunorubicin; blasts marrow
all: *blinatumomab; *inotuzumab; *BCR-ABL; *Philadelphia; *asparaginase; *lymphoblastic; *lymphoblasts; *tisagenlecleucel; *vincristine prednisolone/dexamethasone asparaginase; CD19 blasts; CD22 blasts
b-all: *CD19 blasts; *CD22 blasts; *blinatumomab; *inotuzumab; *tisagenlecleucel; *Kymriah
t-all: *nelarabine; *CD7; *T-lymphoblasts; *early T-precursor; mediastinal mass blasts
cll: *del17p; *IGHV; *venetoclax ibrutinib; *ibrutinib venetoclax; *acalabrutinib venetoclax; *lymphocytes doubling; *Richter
mds: *ring sideroblasts; *IPSS; *IPSS-R; *luspatercept; *del5q; dysplasia marrow
dlbcl: *R-CHOP; *polatuzumab; *Deauville; *IPI; *double hit; *BCL2 MYC; *axi-cel; *germinal centre/center; *GCB; *non-GCB; R-DHAP/R-ICE/R-GDP; *R-ICE; *R-DHAP; lymph nodes rituximab; *glofitamab; *tafasitamab
fl: *FLIPI; *grade 3A; *POD24; *obinutuzumab; lenalidomide rituximab; *bendamustine rituximab
mcl: *cyclin D1; *SOX11; *blastoid; *t(11;14) lymph; *ibrutinib R-DHAP; *brexucabtagene; *MIPI
hodgkin: *brentuximab; *ABVD; *Reed-Sternberg; CD30; *BEACOPP; *nivolumab brentuximab; night sweats neck lump
t-lymphoma: *mogamulizumab; *CHOEP; *romidepsin; *pralatrexate; *TRBC1; *CD4 lymphoma; *T-cell receptor clonal
ctcl: *Sézary; *mycosis; *bexarotene
pcnsl: *methotrexate brain/cerebral/CNS lymph/lymphoma/B-cell; *lymphoma brain; *lymphoma cerebral; *vitreous
mm: *paraprotein; *M-protein/M-spike; *free light chains/chain; *bortezomib; *daratumumab; *lenalidomide; *carfilzomib; *pomalidomide; *VRd; *ixazomib; *teclistamab; *talquetamab; *plasmacytoma/plasmacytomas; *plasma cells/cell; *IgG/IgA kappa/lambda; *kappa/lambda light; BCMA; *GPRC5D; *ISS stage; *t(4;14); *selinexor; *Velcade; *Revlimid; *Darzalex; lytic lesions; vertebral fracture melphalan; holes bones; *Leichtketten; *belantamab
al-amyloidosis: *congo red; *amyloid heart/kidney/deposits; *Mayo stage
neuroblastoma: *MIBG; *MYCN; *dinutuximab; *naxitamab; *adrenal tumour/tumor child/years; *GD2 child/boy/girl/años/ans; *N-myc; *catecholamines; belly tumour/tumor child; tumour/tumor adrenal
glioblastoma: *temozolomide; *MGMT; *IDH-wildtype; *IDH wildtype; *EGFRvIII; *Stupp; *tumour treating; *Optune; *IL13Ra2; *IL13Rα2; *bevacizumab brain; *lomustine; temporal/frontal/parietal resection tumour/tumor; *brain tumour/tumor resection
dipg: *H3K27M; *H3 K27M; *pons; *pontine; *brainstem/brain-stem; *midline glioma; *ONC201; double vision wobbly child/boy/girl
medulloblastoma: *posterior fossa; *craniospinal
osteosarcoma: *MAP chemotherapy; *mifamurtide; *endoprosthesis tumour/tumor; knee bone tumour/tumor; methotrexate cisplatin doxorubicin
ewing: *EWSR1; *VIDE
rhabdomyosarcoma: *PAX3; *PAX7; *IVADo; *VAC
synovial-sarcoma: *SS18; *MAGE-A4; *NY-ESO-1
melanoma: *BRAF; *ipilimumab; *dabrafenib; *Breslow; *lifileucel; mole removed
uveal-melanoma: *tebentafusp; *BAP1 liver; *eye tumour/tumor liver; *GNAQ
hcc: *AFP; *sorafenib; *lenvatinib; *BCLC; *glypican-3; *GPC3; *TACE; *atezolizumab bevacizumab; *alpha-fetoprotein; liver nodule hepatitis/cirrhosis; liver tumour/tumor cirrhosis; portal vein thrombus
pancreatic-cancer: *FOLFIRINOX; *gemcitabine; *CA19-9; *CA 19-9; *Whipple; *KRAS G12D; *nab-paclitaxel; pancreas mass/head/tumour/tumor
gastric-cancer: claudin; CLDN18.2; *FLOT; *gastrectomy; *Helicobacter tumour/tumor; *trastuzumab stomach; *ramucirumab; stomach tumour/tumor
colorectal-cancer: *FOLFOX; *FOLFIRI; *CEA; *KRAS colon/bowel; *cetuximab; *regorafenib; *sigmoid; *MSS; *hemicolectomy; bowel tumour/tumor liver
nsclc: *osimertinib; *EGFR exon; *ALK; *pembrolizumab lung; *PD-L1 lung; *docetaxel lung; *adenocarcinoma lung; lobectomy; lung nodule/mass tumour/tumor
sclc: *DLL3; *tarlatamab; *etoposide lung
mesothelioma: *asbestos/Asbest; *pleura tumour/tumor; *pemetrexed pleural/pleura; *pleural thickening; *mesothelin pleural/pleura; shipyard; pleural fluid
breast-cancer: *trastuzumab breast; HER2; *triple negative; *BRCA breast; *mastectomy; *palbociclib; *sacituzumab; *fulvestrant; *aromatase
ovarian-cancer: *CA-125; *CA125; *platinum-resistant; *PARP; *olaparib; *niraparib; *debulking; *serous; *bevacizumab ovary/ovaries/peritoneal; ascites ovary/ovaries; ovaries tumour/tumor
cervical-cancer: *HPV16 cervix; *cervix tumour/tumor; *brachytherapy cervix
prostate-cancer: *PSA rising; *enzalutamide; *abiraterone; *castration-resistant; *PSMA; *docetaxel prostate; *Gleason; *lutetium; *hormone therapy prostate/bones
rcc: *cabozantinib; *sunitinib; *nephrectomy; *clear cell; CD70; *axitinib; *VHL
bladder-cancer: *BCG bladder; *cystectomy; *enfortumab; *nectin; blood urine bladder
head-neck: *cisplatin tongue/throat/larynx/tonsil; *cetuximab tongue/throat/larynx; *p16; *laryngectomy; *oropharynx; tongue tumour/tumor
nasopharyngeal: *EBV DNA; *nasopharynx
thyroid-cancer: *lenvatinib thyroid; *radioiodine; *thyroglobulin; *anaplastic thyroid
germ-cell-tumor: *beta-HCG; *BEP; *AFP HCG; *CLDN6; *orchiectomy
wilms: *nephroblastoma; *WT1 kidney
retinoblastoma: *RB1; *enucleation child; *white pupil
membranous: *PLA2R; *podocyte antibodies
nephrotic: *albumin urine swollen child; *minimal change; frothy/foamy urine; swollen face urine
frailty: *gait speed; *grip strength; *sarcopenia; old weaker falls
crs: *tocilizumab CAR-T; *fever ferritin CAR-T
sepsis: *lactate vasopressor/vasopressors; noradrenaline; septic
trigeminal-neuralgia: *electric shocks face; *carbamazepine face
neuropathy: *nerve conduction reduced; *glove stocking; burning feet
vocal-fold-scar: hoarse; *voice scar; *vocal folds/cords
pancreatitis: *pancreatic enzymes; *lipase; *total pancreatectomy islet
alpha1: *PiZZ; *alpha-1
wilson: *ceruloplasmin; *Kayser
anthracycline-cardiomyopathy: *doxorubicin ejection; *anthracycline ejection; *epirubicin heart; chemotherapy heart weak/weakened/pump
pml: *JC virus
cmv: *ganciclovir; *letermovir; *CMV PCR
ebv: *EBV copies/PCR/load
ptld: *EBV transplant lymph/tumour/tumor/lymphoma; *monomorphic
long-covid: *months after covid; *fatigue covid
iga-nephropathy: *mesangial IgA; *sparsentan; *blood urine throat
igg4: *IgG4
graves: *thyroid eye; *TRAb
uveitis: *vitreous haze; *iritis
depression: antidepressants; *Hamilton
`

/** Each line of the table: a concept's id and its unparsed findings. */
export const findingLines: readonly { id: string; findings: readonly string[] }[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const colon = line.indexOf(': ')
    return { id: line.slice(0, colon), findings: line.slice(colon + 2).split('; ') }
  })
