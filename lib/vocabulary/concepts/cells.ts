import { parseConcepts } from '../concept'

/** Cells given as treatments, and their origins. */
export const cells = parseConcepts(
  'cell',
  `
car-t = CAR-T cell
  abbreviation: CAR-T
  synonym: chimeric antigen receptor T cell; chimeric antigen receptor T; CAR T lymphocyte
  synonym: chimeric antigen receptor modified T cell
  synonym: CAR modified T cell; CAR-transduced T cell; CAR-engineered T cell
  synonym: chimeric antigen receptor (CAR) T; chimeric antigen receptor (CAR)-modified T
  asked: engineered T cells; designer immune cells
universal-car-t = Universal CAR-T cell
  abbreviation: UCAR-T
  synonym: universal chimeric antigen receptor T cell; off-the-shelf CAR-T; universal CAR T
  synonym: universal allogeneic CAR-T
car = Chimeric antigen receptor
  caps: CAR
  synonym: receptors, chimeric antigen; chimeric immune receptor; chimeric T cell receptor
car-nk = CAR-NK cell
  abbreviation: CAR-NK
  synonym: chimeric antigen receptor natural killer cell; chimeric antigen receptor NK cell
  synonym: CAR natural killer cell; CAR-modified NK cell; CAR-engineered NK cell
car-m = CAR macrophage
  abbreviation: CAR-M
  synonym: chimeric antigen receptor macrophage; CAR monocyte
car-nkt = CAR-NKT cell
  abbreviation: CAR-NKT; CAR-iNKT
  synonym: chimeric antigen receptor NKT cell; chimeric antigen receptor natural killer T cell
car-treg = CAR-Treg
  synonym: chimeric antigen receptor regulatory T cell; CAR regulatory T cell
caar-t = Chimeric autoantibody receptor T cell
  abbreviation: CAAR-T; CAART
tcr-t = TCR-T cell
  abbreviation: TCR-T
  synonym: T-cell receptor engineered T cell; TCR-engineered T cell; TCR-transduced T cell
  synonym: T cell receptor gene therapy; T cell receptor modified T cell; TCR gene-modified T cell
til = Tumor-infiltrating lymphocytes
  abbreviation: TIL
  synonym: lymphocytes, tumor-infiltrating
ctl = Cytotoxic T lymphocyte
  abbreviation: CTL
  synonym: T-lymphocytes, cytotoxic; cytotoxic T cell; killer T cell
vst = Virus-specific T cell
  abbreviation: VST
  synonym: virus-specific T lymphocyte; antiviral T cell; multivirus-specific T cell
  synonym: virus-specific cytotoxic T lymphocyte; viral specific T cell; virus-specific CTL
  narrower: EBV-specific T cell; CMV-specific T cell; EBV-CTL; CMV-CTL; EBV-specific CTL
  narrower: multivirus specific T cell; adenovirus-specific T cell; BKV-specific T cell
t-cell = T cell
  synonym: T lymphocyte
b-cell = B cell
  synonym: B lymphocyte
treg = Regulatory T cell
  abbreviation: Treg
  synonym: T-lymphocytes, regulatory; T regulatory cell; suppressor T cell; T-reg
gamma-delta = Gamma-delta T cell
  abbreviation: γδ T; GDT; Vδ2; Vδ1
  synonym: gamma delta T lymphocyte
  asked: gamma delta
nk = Natural killer cell
  abbreviation: NK
  synonym: killer cells, natural; NK cell; natural killer
nkt = Natural killer T cell
  abbreviation: NKT; iNKT
  synonym: invariant natural killer T cell; NK T cell
cik = Cytokine-induced killer cell
  abbreviation: CIK; DC-CIK
  synonym: cytokine induced killer
lak = Lymphokine-activated killer cell
  abbreviation: LAK
  synonym: killer cells, lymphokine-activated
dc = Dendritic cell
  caps: DC
dc-vaccine = Dendritic cell vaccine
  abbreviation: DC vaccine; DCV; DCVAC
  synonym: dendritic cell vaccination; tumor lysate-pulsed dendritic cell
msc = Mesenchymal stem cell
  abbreviation: MSC; hMSC
  synonym: mesenchymal stromal cell; mesenchymal stem/stromal cell; mesenchymal progenitor cell
  synonym: multipotent stromal cell; multipotent mesenchymal stromal cell
  synonym: marrow stromal cell; medicinal signaling cell; stromal cell
bm-msc = Bone marrow mesenchymal stem cell
  abbreviation: BM-MSC; BMSC; BMMSC
  synonym: bone marrow-derived mesenchymal stem cell; bone marrow stromal cell
  synonym: bone marrow-derived mesenchymal stromal cell; bone marrow mesenchymal stromal cell
uc-msc = Umbilical cord mesenchymal stem cell
  abbreviation: UC-MSC; hUC-MSC; UCMSC; WJ-MSC
  synonym: umbilical cord-derived mesenchymal stem cell; Wharton's jelly mesenchymal stem cell
  synonym: umbilical cord mesenchymal stromal cell; umbilical cord-derived mesenchymal stromal cell
  synonym: Wharton's jelly-derived mesenchymal stem cell; Wharton's jelly
ad-msc = Adipose-derived mesenchymal stem cell
  abbreviation: AD-MSC; ADMSC; ADSC; haMPC
  caps: ASC
  synonym: adipose-derived stem cell; adipose-derived stromal cell; adipose mesenchymal stem cell
  synonym: adipose tissue-derived mesenchymal stem cell; fat-derived stem cell
  synonym: adipose-derived regenerative cell; adipose stem cell
  asked: fat stem cells; stem cells from fat; fat tissue stem cells; stem cells of fat
svf = Stromal vascular fraction
  abbreviation: SVF
  synonym: adipose stromal vascular fraction; microfragmented adipose tissue
dental-pulp = Dental pulp stem cell
  abbreviation: DPSC
  word: SHED
  synonym: stem cells from human exfoliated deciduous teeth; tooth pulp stem cell
  asked: tooth stem cells
placental = Placental cell
  synonym: placenta-derived cell; placental-derived stem cell; amniotic epithelial cell
  synonym: placenta-derived mesenchymal stem cell
menstrual = Menstrual blood stem cell
  abbreviation: MenSC
  synonym: menstrual blood-derived stem cell
mapc = Multipotent adult progenitor cell
  abbreviation: MAPC
bm-mnc = Bone marrow mononuclear cell
  abbreviation: BM-MNC; BMMNC; BMNC
  synonym: bone marrow-derived mononuclear cell; bone marrow mononuclear
bmac = Bone marrow aspirate concentrate
  abbreviation: BMAC
  synonym: bone marrow concentrate; concentrated bone marrow aspirate
hsc = Hematopoietic stem cell
  abbreviation: HSC; HSPC
  synonym: haematopoietic progenitor cell; hematopoietic stem and progenitor cell
  synonym: hemopoietic stem cell; blood-forming stem cell
  lay: blood stem cells
pbsc = Peripheral blood stem cell
  abbreviation: PBSC; PBPC
  synonym: peripheral blood progenitor cell; mobilized peripheral blood stem cell
cord-blood = Umbilical cord blood
  abbreviation: UCB
  synonym: cord blood; fetal blood; placental blood
cd34 = CD34-positive cell
  synonym: CD34 selected cell; CD34+ selected
epc = Endothelial progenitor cell
  abbreviation: EPC; ECFC
  synonym: endothelial colony-forming cell; CD133+ cell
ipsc = Induced pluripotent stem cell
  abbreviation: iPSC; iPS; hiPSC
  synonym: iPS cell; induced pluripotent
esc = Embryonic stem cell
  abbreviation: hESC
  caps: ESC
  synonym: human embryonic stem cell; embryonic stem
psc-derived = Pluripotent stem cell
  abbreviation: hPSC
  synonym: human pluripotent stem cell
nsc = Neural stem cell
  abbreviation: NSC; hNSC
  synonym: neural progenitor cell; neural precursor cell; neuronal stem cell
dopaminergic = Dopaminergic neuron progenitor
  synonym: dopaminergic progenitor cell; midbrain dopaminergic progenitor; dopamine neuron
opc = Oligodendrocyte progenitor cell
  abbreviation: OPC
  synonym: oligodendrocyte precursor cell; glial progenitor cell
oec = Olfactory ensheathing cell
  abbreviation: OEC
  synonym: olfactory ensheathing glia
schwann = Schwann cell
  synonym: autologous Schwann cell
rpe = Retinal pigment epithelium
  abbreviation: RPE
  synonym: retinal pigment epithelial cell
retinal-progenitor = Retinal progenitor cell
  abbreviation: hRPC
  synonym: retinal progenitor
limbal-cell = Limbal stem cell
  synonym: cultivated limbal epithelium; limbal epithelial cell; corneal epithelial stem cell
islet = Pancreatic islet cell
  synonym: islets of Langerhans; islet transplantation; pancreatic islet; islet cell
beta-cell = Beta cell
  synonym: insulin-producing cell; insulin-secreting cell; pancreatic beta cell
hepatocyte = Hepatocyte
  synonym: liver cell; hepatocyte transplantation
cardiomyocyte = Cardiomyocyte
  synonym: myocytes, cardiac; heart muscle cell
cardiac-stem = Cardiac stem cell
  caps: CDC
  synonym: cardiosphere-derived cell; cardiac progenitor cell; cardiosphere
myoblast = Myoblast
  synonym: skeletal myoblast; satellite cell; muscle-derived cell; muscle precursor cell
  abbreviation: AMDC
chondrocyte = Chondrocyte
  synonym: autologous chondrocyte; cartilage cell
keratinocyte = Keratinocyte
  synonym: epidermal cell
  asked: skin cells
fibroblast = Fibroblast
  synonym: dermal fibroblast; autologous fibroblast
melanocyte = Melanocyte
  synonym: melanocyte transplantation; melanocyte-keratinocyte transplantation
thymus = Thymus tissue
  synonym: cultured thymus tissue; thymus transplantation
platelet-rich = Platelet-rich plasma
  abbreviation: PRP
exosome = Exosome
  synonym: extracellular vesicle; mesenchymal stem cell-derived exosome
pbmc = Peripheral blood mononuclear cell
  abbreviation: PBMC
  synonym: mononuclear cell, peripheral blood
granulocyte = Granulocyte
  synonym: granulocyte transfusion; neutrophil transfusion
red-cell = Red blood cell
  abbreviation: RBC
  synonym: erythrocyte
stem-cell = Stem cell
  narrower: stromal cell
  asked: master cells
autologous = Autologous
  synonym: autogenous
  asked: own cells; patient's own cells
allogeneic = Allogeneic
  synonym: donor-derived; off-the-shelf
  asked: donor cells; from a donor; cells from another person
haploidentical = Haploidentical
  synonym: half-matched; HLA-mismatched related donor; haploidentical donor
`,
)
