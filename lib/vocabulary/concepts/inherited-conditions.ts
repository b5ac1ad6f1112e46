import { parseConcepts } from '../concept'

/** Inherited diseases of blood, immune system, metabolism, muscle, skin and nerve. */
export const inheritedConditions = parseConcepts(
  'condition',
  `
scd = Sickle cell disease
  abbreviation: SCD
  lay: sickle cell
  synonym: anemia, sickle cell; sickle cell anemia; sickle cell disorder; hemoglobin S disease
  synonym: drepanocytosis; hemoglobin SS disease
thalassemia = Thalassemia
  asked: Mediterranean anemia
  narrower: beta-thalassemia; alpha-thalassemia
beta-thalassemia = Beta-thalassemia
  caps: TDT
  synonym: thalassemia major; Cooley anemia; transfusion-dependent beta-thalassemia
  synonym: transfusion-dependent thalassemia; beta thalassemia major
hemoglobinopathy = Hemoglobinopathy
  narrower: sickle cell disease; thalassemia
hemophilia = Hemophilia
  synonym: haemophilia A; haemophilia B; factor VIII deficiency; factor IX deficiency
  asked: bleeding disorder; bleeding disease
  asked: blood does not clot
fanconi = Fanconi anemia
  caps: FA
  synonym: Fanconi pancytopenia
diamond-blackfan = Diamond-Blackfan anemia
  caps: DBA
  synonym: anemia, Diamond-Blackfan; congenital pure red cell aplasia
dyskeratosis = Dyskeratosis congenita
  synonym: telomere biology disorder; Zinsser-Cole-Engman syndrome
shwachman = Shwachman-Diamond syndrome
  synonym: Shwachman syndrome
pid = Primary immunodeficiency
  abbreviation: IEI
  caps: PID
  synonym: inborn errors of immunity; primary immune deficiency diseases
  synonym: primary immune deficiency; congenital immunodeficiency
scid = Severe combined immunodeficiency
  abbreviation: SCID; X-SCID; SCID-X1
  synonym: severe combined immune deficiency; combined immunodeficiency
  lay: bubble boy disease
  asked: bubble boy
ada-scid = Adenosine deaminase deficiency
  abbreviation: ADA-SCID
  synonym: severe combined immunodeficiency due to ADA deficiency; ADA deficiency
was = Wiskott-Aldrich syndrome
  word: WAS
cgd = Chronic granulomatous disease
  abbreviation: CGD; X-CGD
  synonym: granulomatous disease, chronic
lad = Leukocyte adhesion deficiency
  abbreviation: LAD-I
  synonym: leukocyte-adhesion deficiency syndrome
ipex = IPEX syndrome
  synonym: immune dysregulation, polyendocrinopathy, enteropathy, X-linked
hyper-igm = Hyper-IgM syndrome
  synonym: hyper-IgM immunodeficiency syndrome; CD40 ligand deficiency
osteopetrosis = Osteopetrosis
  synonym: Albers-Schönberg disease
  lay: marble bone disease
ald = Adrenoleukodystrophy
  abbreviation: cALD; X-ALD
  caps: ALD
  synonym: cerebral adrenoleukodystrophy; Schilder-Addison complex
  asked: Lorenzo's oil disease
mld = Metachromatic leukodystrophy
  abbreviation: MLD
  synonym: leukodystrophy, metachromatic; arylsulfatase A deficiency
krabbe = Krabbe disease
  synonym: globoid cell leukodystrophy; leukodystrophy, globoid cell
mps1 = Mucopolysaccharidosis type I
  abbreviation: MPS I; MPS-IH; MPS1
  synonym: Hurler syndrome; mucopolysaccharidosis I; alpha-L-iduronidase deficiency
mps2 = Mucopolysaccharidosis type II
  abbreviation: MPS II; MPS2
  synonym: Hunter syndrome; mucopolysaccharidosis II
mps3 = Mucopolysaccharidosis type III
  abbreviation: MPS III; MPS3; MPS IIIA
  synonym: Sanfilippo syndrome; mucopolysaccharidosis III
mps = Mucopolysaccharidosis
  abbreviation: MPS
  synonym: mucopolysaccharidoses
lysosomal = Lysosomal storage disease
  caps: LSD
  synonym: lysosomal storage disorder
gaucher = Gaucher disease
  synonym: glucocerebrosidase deficiency; Gaucher's
fabry = Fabry disease
  synonym: alpha-galactosidase A deficiency; Anderson-Fabry disease
pompe = Pompe disease
  synonym: glycogen storage disease type II; acid maltase deficiency
tay-sachs = Tay-Sachs disease
  synonym: GM2 gangliosidosis; gangliosidosis, GM2
niemann-pick = Niemann-Pick disease
  synonym: acid sphingomyelinase deficiency; Niemann-Pick type C
batten = Neuronal ceroid lipofuscinosis
  abbreviation: NCL
  synonym: Batten disease; CLN2 disease
cystinosis = Cystinosis
  synonym: nephropathic cystinosis; cystine storage disease
urea-cycle = Urea cycle disorder
  abbreviation: UCD
  synonym: urea cycle disorders, inborn; ornithine transcarbamylase deficiency
crigler = Crigler-Najjar syndrome
  synonym: hereditary unconjugated hyperbilirubinemia
pku = Phenylketonuria
  abbreviation: PKU
  synonym: phenylalanine hydroxylase deficiency
dmd = Duchenne muscular dystrophy
  abbreviation: DMD
  synonym: muscular dystrophy, Duchenne
  asked: Duchenne
muscular-dystrophy = Muscular dystrophy
  narrower: Duchenne muscular dystrophy; limb-girdle muscular dystrophy; FSHD
fshd = Facioscapulohumeral muscular dystrophy
  abbreviation: FSHD
  synonym: muscular dystrophy, facioscapulohumeral
sma = Spinal muscular atrophy
  abbreviation: SMA
  synonym: muscular atrophy, spinal; Werdnig-Hoffmann disease
oi = Osteogenesis imperfecta
  caps: OI
  lay: brittle bone disease
  asked: brittle bones; glass bone disease
  asked: bones break easily
eb = Epidermolysis bullosa
  caps: EB
  asked: butterfly children; butterfly skin
  narrower: RDEB; dystrophic epidermolysis bullosa; junctional epidermolysis bullosa
  asked: blistering skin; skin blisters at a touch; skin falls off
rdeb = Recessive dystrophic epidermolysis bullosa
  abbreviation: RDEB
  synonym: epidermolysis bullosa dystrophica
hypophosphatasia = Hypophosphatasia
  synonym: phosphoethanolaminuria
achondroplasia = Achondroplasia
  asked: dwarfism; short-limbed dwarfism
cf = Cystic fibrosis
  caps: CF
  synonym: mucoviscidosis
huntington = Huntington disease
  synonym: Huntington's chorea; Huntington's
ataxia = Spinocerebellar ataxia
  abbreviation: SCA
  synonym: hereditary cerebellar ataxia
wilson = Wilson disease
  synonym: hepatolenticular degeneration
alpha1 = Alpha-1 antitrypsin deficiency
  abbreviation: AATD
  synonym: A1AT deficiency
down = Down syndrome
  synonym: trisomy 21
ovarian-failure = Premature ovarian failure
  abbreviation: POF
  synonym: primary ovarian insufficiency; premature ovarian insufficiency
  asked: early menopause; premature menopause
  asked: periods stopped; ovaries stopped working; ovaries failing; wake up my ovaries
  asked: ovaries have failed
`,
)
