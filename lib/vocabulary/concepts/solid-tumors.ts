import { parseConcepts } from '../concept'

/** Cancers of organs, with the registry's index terms ("Stomach Neoplasms") and everyday words. */
export const solidTumors = parseConcepts(
  'condition',
  `
cancer = Cancer
  synonym: neoplasm; malignancy; malignant tumor; malignant neoplasm
solid-tumor = Solid tumor
  synonym: solid cancer; solid neoplasm; solid malignancy
metastasis = Metastasis
  synonym: neoplasm metastasis; metastatic disease
  asked: cancer that has spread; spread of cancer; secondary cancer
hcc = Hepatocellular carcinoma
  abbreviation: HCC
  synonym: carcinoma, hepatocellular; hepatoma; hepatocellular cancer
  lay: primary liver cancer
liver-cancer = Liver cancer
  synonym: liver neoplasm; hepatic cancer; cancer of the liver; hepatic neoplasm
  narrower: hepatocellular carcinoma; HCC; hepatoblastoma
  asked: tumor in the liver; tumor of the liver; liver tumor
cholangiocarcinoma = Cholangiocarcinoma
  caps: CCA
  synonym: biliary tract cancer; biliary tract neoplasm; bile duct carcinoma
  lay: bile duct cancer
pancreatic-cancer = Pancreatic cancer
  abbreviation: PDAC
  synonym: pancreatic neoplasm; pancreas cancer; cancer of the pancreas; pancreatic carcinoma
  narrower: pancreatic ductal adenocarcinoma; pancreatic adenocarcinoma
  asked: tumor in the pancreas; tumor of the pancreas; pancreas tumor
gastric-cancer = Gastric cancer
  synonym: stomach neoplasm; gastric carcinoma; gastric adenocarcinoma; gastric neoplasm
  lay: stomach cancer
  asked: cancer of the stomach
  asked: tumor in the stomach; tumor of the stomach; stomach tumor
gej = Gastroesophageal junction adenocarcinoma
  abbreviation: GEJ
  synonym: gastroesophageal junction cancer; GEJ adenocarcinoma; cardia cancer
esophageal-cancer = Esophageal cancer
  abbreviation: ESCC
  synonym: esophageal neoplasm; esophagus cancer; esophageal carcinoma
  asked: cancer of the gullet; food pipe cancer; gullet cancer
  narrower: esophageal squamous cell carcinoma; esophageal adenocarcinoma
  asked: cancer of the esophagus; tumor in the esophagus; tumor of the esophagus; esophagus tumor
colorectal-cancer = Colorectal cancer
  abbreviation: CRC; mCRC
  synonym: colorectal neoplasm; colorectal carcinoma; colorectal adenocarcinoma
  lay: bowel cancer
  asked: cancer of the bowel
  narrower: colon cancer; rectal cancer
  asked: tumor in the bowel; tumor of the bowel; bowel tumor
colon-cancer = Colon cancer
  synonym: colonic neoplasm; colon carcinoma; cancer of the colon; colon adenocarcinoma
rectal-cancer = Rectal cancer
  synonym: rectal neoplasm; rectum cancer; rectal carcinoma
nsclc = Non-small cell lung cancer
  abbreviation: NSCLC
  synonym: carcinoma, non-small-cell lung; non-small cell lung carcinoma
sclc = Small cell lung cancer
  abbreviation: SCLC
  synonym: small cell lung carcinoma; carcinoma, small cell lung; oat cell carcinoma
lung-cancer = Lung cancer
  synonym: lung neoplasm; lung carcinoma; bronchogenic carcinoma; cancer of the lung
  narrower: NSCLC; SCLC; lung adenocarcinoma
  asked: tumor in the lung; tumor of the lung; lung tumor
mesothelioma = Mesothelioma
  abbreviation: MPM
  synonym: malignant pleural mesothelioma; pleural mesothelioma
  asked: asbestos cancer
breast-cancer = Breast cancer
  synonym: breast neoplasm; breast carcinoma; cancer of the breast; mammary carcinoma
  asked: tumor in the breast; tumor of the breast; breast tumor
tnbc = Triple-negative breast cancer
  abbreviation: TNBC
  synonym: triple negative breast neoplasm; triple negative breast carcinoma
her2-breast = HER2-positive breast cancer
  synonym: HER2 overexpressing breast cancer
ovarian-cancer = Ovarian cancer
  synonym: ovarian neoplasm; ovarian carcinoma; cancer of the ovary; ovary cancer
  narrower: epithelial ovarian cancer; carcinoma, ovarian epithelial
  asked: tumor in the ovary; tumor of the ovary; ovary tumor
cervical-cancer = Cervical cancer
  synonym: uterine cervical neoplasm; cervix cancer; cervical carcinoma; cancer of the cervix
  asked: neck of the womb cancer
  asked: tumor in the cervix; tumor of the cervix; cervix tumor
endometrial-cancer = Endometrial cancer
  synonym: endometrial neoplasm; uterine cancer; endometrial carcinoma; uterine neoplasm
  asked: womb cancer; cancer of the womb
prostate-cancer = Prostate cancer
  abbreviation: mCRPC; CRPC
  synonym: prostatic neoplasm; prostate carcinoma; prostate adenocarcinoma; prostatic cancer
  narrower: castration-resistant prostate cancer
  asked: cancer of the prostate; tumor in the prostate; tumor of the prostate; prostate tumor
rcc = Renal cell carcinoma
  abbreviation: RCC; ccRCC
  synonym: carcinoma, renal cell; renal cell cancer; hypernephroma
kidney-cancer = Kidney cancer
  synonym: kidney neoplasm; renal cancer; cancer of the kidney; kidney carcinoma; renal neoplasm
  narrower: renal cell carcinoma; RCC; Wilms tumor
  asked: tumor in the kidney; tumor of the kidney; kidney tumor
bladder-cancer = Bladder cancer
  synonym: urinary bladder neoplasm; bladder carcinoma; cancer of the bladder
  synonym: urinary bladder cancer
  asked: tumor in the bladder; tumor of the bladder; bladder tumor
urothelial = Urothelial carcinoma
  synonym: transitional cell carcinoma; carcinoma, transitional cell; urothelial cancer
testicular-cancer = Testicular cancer
  synonym: testicular neoplasm; testicular germ cell tumor
  asked: testicle cancer; cancer of the testicle; tumor in the testicle; tumor of the testicle; testicle tumor
germ-cell-tumor = Germ cell tumor
  synonym: neoplasms, germ cell and embryonal; germ cell neoplasm
wilms = Wilms tumor
  synonym: nephroblastoma
glioblastoma = Glioblastoma
  abbreviation: GBM
  former: glioblastoma multiforme; grade IV astrocytoma
  asked: aggressive brain tumor
glioma = Glioma
  synonym: high-grade glioma; malignant glioma
  narrower: glioblastoma; astrocytoma; oligodendroglioma; ependymoma
dipg = Diffuse intrinsic pontine glioma
  abbreviation: DIPG; DMG
  synonym: diffuse midline glioma; brainstem glioma; H3K27M-mutant glioma
  lay: brain stem tumor; brainstem tumor
medulloblastoma = Medulloblastoma
  synonym: primitive neuroectodermal tumor of the cerebellum
atrt = Atypical teratoid rhabdoid tumor
  abbreviation: ATRT; AT/RT
  synonym: rhabdoid tumor of the central nervous system
brain-cancer = Brain tumor
  synonym: brain neoplasm; brain cancer; central nervous system neoplasm; CNS tumor
  synonym: cancer of the brain; intracranial tumor
  narrower: glioma; glioblastoma; medulloblastoma
  asked: tumor in the brain; tumor of the brain
neuroblastoma = Neuroblastoma
  asked: nerve cancer in children
retinoblastoma = Retinoblastoma
  asked: eye cancer in children
sarcoma = Sarcoma
  synonym: soft tissue sarcoma; sarcomas, soft tissue
osteosarcoma = Osteosarcoma
  synonym: osteogenic sarcoma
  asked: bone cancer
ewing = Ewing sarcoma
  synonym: sarcoma, Ewing; Ewing family of tumors
  synonym: peripheral primitive neuroectodermal tumor
rhabdomyosarcoma = Rhabdomyosarcoma
  caps: RMS
  asked: muscle cancer
synovial-sarcoma = Synovial sarcoma
  synonym: sarcoma, synovial
liposarcoma = Myxoid/round cell liposarcoma
  abbreviation: MRCLS
  synonym: myxoid liposarcoma; liposarcoma, myxoid
dsrct = Desmoplastic small round cell tumor
  abbreviation: DSRCT
melanoma = Melanoma
  synonym: malignant melanoma; cutaneous melanoma
  asked: black skin cancer; mole cancer
uveal-melanoma = Uveal melanoma
  synonym: ocular melanoma; choroidal melanoma
  lay: eye melanoma
merkel = Merkel cell carcinoma
  abbreviation: MCC
  synonym: carcinoma, Merkel cell; neuroendocrine carcinoma of the skin
head-neck = Head and neck cancer
  synonym: head and neck neoplasm; head and neck carcinoma
  asked: throat cancer; mouth cancer
hnscc = Head and neck squamous cell carcinoma
  abbreviation: HNSCC; SCCHN
  synonym: squamous cell carcinoma of head and neck; squamous cell carcinoma of the head and neck
nasopharyngeal = Nasopharyngeal carcinoma
  caps: NPC
  synonym: nasopharyngeal cancer; nasopharyngeal neoplasm; nasopharynx cancer
thyroid-cancer = Thyroid cancer
  synonym: thyroid neoplasm; thyroid carcinoma; cancer of the thyroid
  narrower: anaplastic thyroid cancer; medullary thyroid cancer
  asked: tumor in the thyroid; tumor of the thyroid; thyroid tumor
neuroendocrine = Neuroendocrine tumor
  word: NET
  synonym: neuroendocrine neoplasm; neuroendocrine carcinoma; carcinoid tumor
gist = Gastrointestinal stromal tumor
  caps: GIST
peritoneal = Peritoneal carcinomatosis
  synonym: peritoneal metastasis; peritoneal neoplasm; peritoneal carcinoma
malignant-effusion = Malignant pleural effusion
  synonym: pleural effusion, malignant
  asked: fluid around the lung
nf1 = Neurofibromatosis type 1
  abbreviation: NF1
  synonym: von Recklinghausen disease; neurofibromatosis 1
hpv-cancer = HPV-associated cancer
  synonym: human papillomavirus related cancer; HPV-positive cancer; HPV16+ cancer
ebv-cancer = EBV-associated malignancy
  synonym: Epstein-Barr virus associated malignancy; EBV-positive tumor; EBV-related cancer
thymoma = Thymoma
  synonym: thymic carcinoma; thymus neoplasm; thymic epithelial tumor
  asked: tumor of the thymus; thymus cancer; thymus tumor
salivary-cancer = Salivary gland cancer
  synonym: salivary gland neoplasm; salivary gland tumor; salivary gland carcinoma
  narrower: adenoid cystic carcinoma; mucoepidermoid carcinoma
  asked: parotid cancer; cancer of the parotid; spit gland cancer; cancer of the salivary gland
adrenal-cancer = Adrenocortical carcinoma
  synonym: adrenal cortical carcinoma; adrenal cancer; adrenal cortex neoplasm
  asked: cancer of the adrenal gland
rhabdoid = Malignant rhabdoid tumor
  synonym: rhabdoid tumor
`,
)
