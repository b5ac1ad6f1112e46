import { parseConcepts } from '../concept'

/** Procedures: transplants, ways to give cells, preparation, and terms of trials. */
export const procedures = parseConcepts(
  'procedure',
  `
cell-therapy = Cell therapy
  synonym: cell-based therapy; cellular therapy; cell transplantation; cell and tissue-based therapy
  synonym: cell-based medicinal product; advanced therapy medicinal product
  asked: treatment with living cells
stem-cell-therapy = Stem cell therapy
  synonym: stem cell treatment; stem cell infusion; stem cell injection
stem-cell-transplant = Stem cell transplantation
  abbreviation: SCT
hsct = Hematopoietic stem cell transplantation
  abbreviation: HSCT; BMT
  caps: HCT
  synonym: hematopoietic cell transplantation
  synonym: blood and marrow transplantation; bone marrow transplant; marrow transplantation
  lay: blood stem cell transplant
allo-hsct = Allogeneic hematopoietic stem cell transplantation
  abbreviation: allo-HSCT; allo-SCT; alloSCT; allo-HCT; alloHSCT; alloHCT; allo-BMT
  synonym: allogeneic stem cell transplantation; allogeneic bone marrow transplantation
  synonym: allogeneic transplant; allogeneic hematopoietic cell transplantation
  asked: donor transplant; transplant from a donor
auto-hsct = Autologous hematopoietic stem cell transplantation
  abbreviation: ASCT; AHSCT; auto-HSCT; auto-SCT; autoSCT; auto-HCT
  synonym: autologous stem cell transplantation; autologous transplant
  synonym: autologous hematopoietic cell transplantation
  asked: transplant of own stem cells
haplo-hsct = Haploidentical transplantation
  abbreviation: haplo-HSCT; haplo-SCT; haploHCT
  synonym: haploidentical stem cell transplantation; haploidentical bone marrow transplant
  synonym: haploidentical hematopoietic stem cell transplantation
cbt = Cord blood transplantation
  abbreviation: UCBT
  caps: CBT
  synonym: umbilical cord blood transplantation; cord blood stem cell transplantation
pbsct = Peripheral blood stem cell transplantation
  abbreviation: PBSCT
  synonym: peripheral stem cell transplant
dli = Donor lymphocyte infusion
  abbreviation: DLI
  synonym: donor leukocyte infusion; donor lymphocytes
act = Adoptive cell therapy
  word: ACT
  synonym: adoptive immunotherapy; immunotherapy, adoptive; adoptive cell transfer
  synonym: adoptive T cell therapy
gene-therapy = Gene therapy
  synonym: genetic therapy; gene transfer; genetically modified cells; gene-modified cells
gene-editing = Gene editing
  synonym: CRISPR; CRISPR/Cas9; genome editing; base editing; TALEN; zinc finger nuclease
lentiviral = Lentiviral vector
  abbreviation: LVV
  synonym: lentivirus; lentiviral transduced
retroviral = Retroviral vector
  synonym: retrovirus; gammaretroviral; γ-retroviral
in-vivo-car = In vivo CAR-T
  synonym: in-vivo CAR T cell generation; in vivo chimeric antigen receptor
conditioning = Conditioning regimen
  synonym: transplantation conditioning; conditioning chemotherapy; preparative regimen
  narrower: myeloablative conditioning; reduced-intensity conditioning
mac = Myeloablative conditioning
  synonym: myeloablative
ric = Reduced-intensity conditioning
  synonym: nonmyeloablative conditioning; reduced intensity; nonmyeloablative
lymphodepletion = Lymphodepletion
  synonym: lymphodepleting chemotherapy; lymphocyte depletion; lymphodepleting regimen
total-body = Total body irradiation
  synonym: whole-body irradiation; total-body radiation
leukapheresis = Leukapheresis
  synonym: apheresis; pheresis; leukocyte collection
  asked: collecting white blood cells
mobilization = Stem cell mobilization
  synonym: hematopoietic stem cell mobilization; mobilisation
t-depletion = T-cell depletion
  synonym: T cell-depleted; lymphocyte depletion, T; TCR alpha/beta depletion
cd34-selection = CD34 selection
  synonym: CD34+ selection; CD34-selected
immunotherapy = Immunotherapy
  synonym: immune therapy; biological therapy
chemotherapy = Chemotherapy
  lay: chemo
radiotherapy = Radiation therapy
  synonym: radiotherapy; irradiation
intrathecal = Intrathecal
  synonym: injections, spinal
  asked: injection into the spinal fluid; spinal injection
intravenous = Intravenous
  synonym: infusions, intravenous; intravenous infusion
  asked: drip; through a vein
intra-articular = Intra-articular injection
  synonym: injections, intra-articular; intraarticular
  asked: injection into the joint; joint injection
intracoronary = Intracoronary
  synonym: intracoronary infusion; coronary infusion
intramyocardial = Intramyocardial injection
  synonym: transendocardial injection; intra-myocardial; transendocardial
intracerebral = Intracerebral
  synonym: intracranial; stereotactic implantation; intraparenchymal
intravitreal = Intravitreal
  synonym: intravitreal injection
  asked: injection into the eye; eye injection
intraperitoneal = Intraperitoneal
  synonym: intra-peritoneal
subretinal = Subretinal
  synonym: subretinal transplantation; subretinal injection
tissue-engineering = Tissue engineering
  synonym: bioengineered; tissue engineered product
regenerative = Regenerative medicine
  synonym: regenerative therapy
bone-graft = Bone graft
  synonym: bone transplantation; bone substitute
aci = Autologous chondrocyte implantation
  abbreviation: ACI
  synonym: autologous chondrocyte transplantation; matrix-associated chondrocyte implantation
liver-transplant = Liver transplantation
  synonym: hepatic transplantation; liver allograft
  asked: new liver; donor liver
kidney-transplant = Kidney transplantation
  synonym: renal transplantation; kidney allograft; renal allograft
  asked: new kidney; donated kidney; donor kidney
heart-transplant = Heart transplantation
  synonym: cardiac transplantation
lung-transplant = Lung transplantation
  synonym: pulmonary transplantation
tolerance = Transplantation tolerance
  synonym: immune tolerance; tolerance induction; immunosuppression withdrawal; operational tolerance
cabg = Coronary artery bypass
  abbreviation: CABG
  synonym: coronary artery bypass grafting; bypass surgery
prostatectomy = Prostatectomy
  lay: prostate surgery; removal of the prostate; prostate removal
  asked: prostate operation
ecp = Extracorporeal photopheresis
  abbreviation: ECP
  synonym: photopheresis
fmt = Fecal microbiota transplantation
  abbreviation: FMT
  synonym: stool transplant
eap = Expanded access
  synonym: compassionate use; early access; managed access
ltfu = Long-term follow-up
  abbreviation: LTFU
  asked: follow up; years of follow up; year follow up
  asked: Langzeitnachbeobachtung; Nachbeobachtung; suivi à long terme; seguimiento a largo plazo; osservazione a lungo termine
  synonym: long term follow-up study; rollover study; 15-year follow-up
first-in-human = First-in-human
  abbreviation: FIH
  synonym: first in man
pilot = Pilot study
  synonym: feasibility study; proof of concept
randomized = Randomized
  synonym: randomised controlled trial; RCT
placebo = Placebo
  asked: dummy treatment; sugar pill
quality-of-life = Quality of life
  abbreviation: QoL; HRQoL
  synonym: health-related quality of life
  asked: Lebensqualität; qualité de vie; calidad de vida; qualità della vita; qualidade de vida; kwaliteit van leven
dlt = Dose-limiting toxicity
  abbreviation: DLT
mtd = Maximum tolerated dose
  abbreviation: MTD
  synonym: recommended phase 2 dose; RP2D
overall-survival = Overall survival
  caps: OS
pfs = Progression-free survival
  abbreviation: PFS
orr = Overall response rate
  abbreviation: ORR
  synonym: objective response rate
children = Children
  synonym: pediatric; childhood
  asked: kids; minors
adolescents = Adolescents
  abbreviation: AYA
  synonym: adolescents and young adults
  asked: teenagers; teens; youths
older = Older adults
  synonym: elderly; geriatric
`,
)
