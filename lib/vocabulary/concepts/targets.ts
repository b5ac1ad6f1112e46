import { parseConcepts, type Concept, type ConceptVariant } from '../concept'

const table = `
bcma = BCMA
  synonym: B-cell maturation antigen; CD269; TNFRSF17
cd19 = CD19
  synonym: B-lymphocyte antigen CD19; B4 antigen
cd20 = CD20
  synonym: MS4A1; B-lymphocyte antigen CD20
cd22 = CD22
  synonym: Siglec-2
cd5 = CD5
  synonym: Leu-1 antigen
cd7 = CD7
  synonym: T-cell antigen CD7
cd30 = CD30
  synonym: TNFRSF8; Ki-1 antigen
cd33 = CD33
  synonym: Siglec-3
cd70 = CD70
  synonym: CD27 ligand; TNFSF7
cd123 = CD123
  synonym: IL3RA; IL-3 receptor alpha
cd133 = CD133
  synonym: PROM1; prominin-1
cd138 = CD138
  synonym: syndecan-1; SDC1
cd147 = CD147
  synonym: basigin
cd171 = CD171
  synonym: L1CAM
cd276 = B7-H3
  synonym: CD276
gprc5d = GPRC5D
  synonym: G protein-coupled receptor class C group 5 member D
slamf7 = SLAMF7
  synonym: CS1; CD319
fcrh5 = FcRH5
  synonym: FCRL5; CD307
baffr = BAFF-R
  synonym: BAFF receptor; TNFRSF13C; CD268
taci = TACI
  synonym: TNFRSF13B; CD267
cll1 = CLL-1
  synonym: CLEC12A; CD371
flt3 = FLT3
  synonym: CD135; FLK2
kit = CD117
  synonym: c-KIT; stem cell factor receptor
trbc1 = TRBC1
  synonym: T-cell receptor beta constant 1
kappa = Kappa light chain
  synonym: immunoglobulin kappa
ror1 = ROR1
  synonym: receptor tyrosine kinase-like orphan receptor 1
her2 = HER2
  synonym: ERBB2; HER2/neu; CD340; c-erbB-2; human epidermal growth factor receptor 2
egfr = EGFR
  synonym: epidermal growth factor receptor; ERBB1; HER1
egfrviii = EGFRvIII
  synonym: epidermal growth factor receptor variant III
met = c-Met
  synonym: hepatocyte growth factor receptor; HGFR
gpc3 = GPC3
  synonym: glypican-3
  asked: glypican
gpc2 = GPC2
  synonym: glypican-2
mesothelin = Mesothelin
  abbreviation: MSLN
claudin18 = Claudin 18.2
  abbreviation: CLDN18.2
  synonym: CLDN18
  asked: claudin
claudin6 = Claudin 6
  abbreviation: CLDN6
cea = CEA
  synonym: carcinoembryonic antigen; CEACAM5; CD66e
gcc = GUCY2C
  synonym: guanylyl cyclase C
cdh17 = CDH17
  synonym: cadherin 17
epcam = EpCAM
  synonym: CD326; TACSTD1; epithelial cell adhesion molecule
trop2 = TROP2
  synonym: TACSTD2
muc1 = MUC1
  synonym: mucin 1; CD227; tnMUC1
muc16 = MUC16
  synonym: CA-125
psma = PSMA
  synonym: prostate-specific membrane antigen; FOLH1
psca = PSCA
  synonym: prostate stem cell antigen
steap1 = STEAP1
  synonym: six transmembrane epithelial antigen of the prostate 1
gd2 = GD2
  synonym: disialoganglioside; ganglioside GD2; disialoganglioside GD2
il13ra2 = IL13Rα2
  synonym: IL13RA2; IL-13 receptor alpha 2; interleukin-13 receptor alpha 2
epha2 = EphA2
  synonym: ephrin type-A receptor 2
fr-alpha = Folate receptor alpha
  abbreviation: FRα
  synonym: FOLR1; alpha folate receptor; folate receptor 1
fap = Fibroblast activation protein
  caps: FAP
ca9 = Carbonic anhydrase IX
  abbreviation: CAIX
  synonym: carbonic anhydrase 9; CA9
dll3 = DLL3
  synonym: delta-like ligand 3
nectin4 = Nectin-4
  synonym: PVRL4
lewis-y = Lewis Y antigen
  synonym: LeY; Lewis-Y
ptk7 = PTK7
  synonym: protein tyrosine kinase 7
vegfr2 = VEGFR2
  synonym: KDR; vascular endothelial growth factor receptor 2
integrin = Integrin αvβ6
  synonym: alpha v beta 6 integrin
nkg2d = NKG2D
  synonym: KLRK1; NKG2D ligand
pd-1 = PD-1
  synonym: PDCD1; programmed cell death 1; CD279; programmed death 1
pd-l1 = PD-L1
  synonym: CD274; B7-H1; programmed death-ligand 1; programmed cell death 1 ligand 1
ctla4 = CTLA-4
  synonym: CD152; cytotoxic T-lymphocyte antigen 4
lag3 = LAG-3
  synonym: CD223; lymphocyte activation gene 3
tim3 = TIM-3
  synonym: HAVCR2
cd137 = 4-1BB
  synonym: CD137; TNFRSF9
cd3z = CD3 zeta
  synonym: CD247
ny-eso-1 = NY-ESO-1
  synonym: CTAG1B; cancer/testis antigen 1
prame = PRAME
  synonym: preferentially expressed antigen in melanoma
wt1 = WT1
  synonym: Wilms tumor 1 antigen
mart1 = MART-1
  synonym: Melan-A; MLANA
gp100 = gp100
  synonym: PMEL; PMEL17
afp = Alpha-fetoprotein
  abbreviation: AFP
  synonym: alphafetoprotein
kras = KRAS
  synonym: K-RAS
hpv-e7 = HPV E7
  synonym: HPV16 E7; human papillomavirus E7
hla = HLA
  synonym: human leukocyte antigen
hla-a2 = HLA-A2
  synonym: HLA-A*02; HLA-A*02:01; HLA-A*0201
aqp4 = Aquaporin-4
  abbreviation: AQP4
  synonym: NMO-IgG; anti-AQP4
achr = Acetylcholine receptor
  abbreviation: AChR
musk = MuSK
  synonym: muscle-specific kinase
dsg3 = Desmoglein 3
  abbreviation: DSG3
mog = Myelin oligodendrocyte glycoprotein
  word: MOG
survivin = Survivin
  synonym: BIRC5
b7h6 = B7-H6
  synonym: NCR3LG1
ilt3 = LILRB4
  synonym: ILT3; CD85k
upar = uPAR
  synonym: urokinase plasminogen activator receptor; PLAUR
alpp = Placental alkaline phosphatase
  abbreviation: PLAP
  synonym: ALPP; ALPPL2
tshr = TSHR
  synonym: thyroid-stimulating hormone receptor
lmp1 = LMP1
  synonym: latent membrane protein 1
`

/** "CD 19" for CD19, as many people and some records write it. */
function writeApart({ label, variants }: Concept): ConceptVariant[] {
  return [label, ...variants.map(({ text }) => text)].flatMap((name) => {
    const [, number] = /^CD(\d+)$/.exec(name) ?? []
    return number ? [{ text: `CD ${number}`, kind: 'synonym' }] : []
  })
}

/** Molecules that cells target, under gene, protein and CD names. */
export const targets = parseConcepts('target', table).map((concept): Concept => ({
  ...concept,
  variants: [...concept.variants, ...writeApart(concept)],
}))
