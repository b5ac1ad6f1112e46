import { parseConcepts } from '../concept'

/**
 * Cell products by generic name, brand and former codes, and medicines given with them. Names as in product labels,
 * WHO's lists of nonproprietary names and registries.
 */
export const products = parseConcepts(
  'treatment',
  `
# CAR-T cells
tisagenlecleucel = Tisagenlecleucel
  abbreviation: tisa-cel
  brand: Kymriah
  code: CTL019
  asked: CART-19
axicabtagene = Axicabtagene ciloleucel
  abbreviation: axi-cel
  brand: Yescarta
  code: KTE-C19
brexucabtagene = Brexucabtagene autoleucel
  abbreviation: brexu-cel
  brand: Tecartus
  code: KTE-X19
lisocabtagene = Lisocabtagene maraleucel
  abbreviation: liso-cel
  brand: Breyanzi
  code: JCAR017
idecabtagene = Idecabtagene vicleucel
  abbreviation: ide-cel
  brand: Abecma
  code: bb2121
ciltacabtagene = Ciltacabtagene autoleucel
  abbreviation: cilta-cel
  brand: Carvykti
  code: JNJ-68284528; JNJ-4528; LCAR-B38M
obecabtagene = Obecabtagene autoleucel
  abbreviation: obe-cel
  brand: Aucatzyl
  code: AUTO1
relmacabtagene = Relmacabtagene autoleucel
  abbreviation: relma-cel
  brand: Carteyva
  code: JWCAR029
equecabtagene = Equecabtagene autoleucel
  abbreviation: eque-cel
  brand: Fucaso
  code: CT103A; IBI326
zevorcabtagene = Zevorcabtagene autoleucel
  abbreviation: zevor-cel
  code: CT053
inaticabtagene = Inaticabtagene autoleucel
  abbreviation: inati-cel
  code: CNCT19
satricabtagene = Satricabtagene autoleucel
  abbreviation: satri-cel
  code: CT041
varnimcabtagene = Varnimcabtagene autoleucel
  abbreviation: var-cel
  code: ARI-0001
talicabtagene = Talicabtagene autoleucel
  brand: NexCAR19
  code: HCAR19
anitocabtagene = Anitocabtagene autoleucel
  abbreviation: anito-cel
  code: CART-ddBCMA
rapcabtagene = Rapcabtagene autoleucel
  code: YTB323
durcabtagene = Durcabtagene autoleucel
  code: PHE885
arlocabtagene = Arlocabtagene autoleucel
  abbreviation: arlo-cel
  code: BMS-986393; CC-95266
orvacabtagene = Orvacabtagene autoleucel
  abbreviation: orva-cel
  code: JCARH125
resecabtagene = Resecabtagene autoleucel
  abbreviation: rese-cel
  code: CABA-201
mivocabtagene = Mivocabtagene autoleucel
  abbreviation: miv-cel
  code: KYV-101
cemacabtagene = Cemacabtagene ansegedleucel
  abbreviation: cema-cel
  code: ALLO-501A
ucart19 = UCART19
  code: ALLO-501; S68587
azercabtagene = Azercabtagene zapreleucel
  abbreviation: azer-cel
  code: PBCAR0191
prizloncabtagene = Prizloncabtagene autoleucel
  code: C-CAR039
zamtocabtagene = Zamtocabtagene autoleucel
  abbreviation: zamto-cel
  code: MB-CART2019.1
gc012f = GC012F
  code: AZD0120
cc97540 = CC-97540
  code: BMS-986353; CD19 NEX-T
# TCR-T, TIL, virus-specific cells
afamitresgene = Afamitresgene autoleucel
  abbreviation: afami-cel
  brand: Tecelra
  code: ADP-A2M4
letetresgene = Letetresgene autoleucel
  abbreviation: lete-cel
  code: GSK3377794; NY-ESO-1c259T
anzutresgene = Anzutresgene autoleucel
  code: IMA203
lifileucel = Lifileucel
  brand: Amtagvi
  code: LN-144; LN-145
tabelecleucel = Tabelecleucel
  abbreviation: tab-cel
  brand: Ebvallo
  code: ATA129
posoleucel = Posoleucel
  code: ALVR105; Viralym-M
nalotimagene = Nalotimagene carmaleucel
  brand: Zalmoxis
  code: MM-TK
rivogenlecleucel = Rivogenlecleucel
  code: BPX-501
omidubicel = Omidubicel
  brand: Omisirge
  code: NiCord
orca-t = Orca-T
  code: TRGFT-201
# dendritic cells
sipuleucel = Sipuleucel-T
  brand: Provenge
  code: APC8015
dcvax = DCVax-L
  synonym: DCVax; murcidencel
dcvac = DCVAC/PCa
  synonym: stapuldencel-T
rocapuldencel = Rocapuldencel-T
  code: AGS-003
# mesenchymal cells
remestemcel = Remestemcel-L
  brand: Ryoncil; Prochymal; Temcell
  code: MSC-100-IV
rexlemestrocel = Rexlemestrocel-L
  brand: Revascor
  code: MPC-06-ID; MPC-150-IM
darvadstrocel = Darvadstrocel
  brand: Alofisel
  code: Cx601
obnitix = MSC-FFM
  brand: Obnitix
lenzumestrocel = Lenzumestrocel
  brand: Neuronata-R
cellgram = Cellgram-AMI
  brand: Hearticellgram-AMI
amimestrocel = Amimestrocel
  code: hUC-MSC PLEB001
nurown = MSC-NTF cells
  brand: NurOwn
  synonym: debamestrocel
invimestrocel = Invimestrocel
  brand: MultiStem
  code: HLCM051
laromestrocel = Laromestrocel
  brand: Lomecel-B
  code: LMSC
elivaldogene = Elivaldogene autotemcel
  abbreviation: eli-cel
  brand: Skysona; Lenti-D
betibeglogene = Betibeglogene autotemcel
  abbreviation: beti-cel
  brand: Zynteglo
  code: LentiGlobin BB305
lovotibeglogene = Lovotibeglogene autotemcel
  abbreviation: lovo-cel
  brand: Lyfgenia
  code: bb1111
exagamglogene = Exagamglogene autotemcel
  abbreviation: exa-cel
  brand: Casgevy
  code: CTX001
renizgamglogene = Renizgamglogene autogedtemcel
  abbreviation: reni-cel
  code: EDIT-301
atidarsagene = Atidarsagene autotemcel
  abbreviation: arsa-cel
  brand: Libmeldy; Lenmeldy
  code: OTL-200
simoladagene = Simoladagene autotemcel
  code: OTL-101
strimvelis = Strimvelis
  synonym: autologous CD34+ cells transduced to express ADA
  code: GSK2696273
etuvetidigene = Etuvetidigene autotemcel
  brand: Waskyra
  code: OTL-103
marnetegragene = Marnetegragene autotemcel
  brand: Kresladi
  code: RP-L201
mozafancogene = Mozafancogene autotemcel
  code: RP-L102
# tissues
holoclar = Holoclar
  synonym: ex vivo expanded autologous human corneal epithelial cells containing stem cells
nepic = Nepic
  synonym: cultivated autologous limbal epithelial sheet
spherox = Spherox
  synonym: chondrosphere; spheroids of human autologous matrix-associated chondrocytes
  code: co.don chondrosphere
maci = MACI
  synonym: matrix-induced autologous chondrocyte implantation
  synonym: matrix-applied characterized autologous cultured chondrocytes
  synonym: autologous cultured chondrocytes on porcine collagen membrane
chondrocelect = ChondroCelect
  synonym: characterised chondrocyte implantation
invossa = Tonogenchoncel-L
  brand: Invossa
  code: TG-C; TissueGene-C
epicel = Epicel
  synonym: cultured epidermal autografts
apligraf = Apligraf
  synonym: bilayered living cell construct
stratagraft = StrataGraft
  synonym: allogeneic cultured keratinocytes and dermal fibroblasts
azficel = Azficel-T
  brand: laViv
prademagene = Prademagene zamikeracel
  abbreviation: pz-cel
  brand: Zevaskyn
  code: EB-101
dabocemagene = Dabocemagene autoficel
  code: FCX-007; D-Fi
rethymic = Allogeneic processed thymus tissue
  brand: Rethymic
  code: RVT-802
donislecel = Donislecel
  brand: Lantidra
zimislecel = Zimislecel
  code: VX-880
bemdaneprocel = Bemdaneprocel
  code: BRT-DA01; MSK-DA01
opregen = OpRegen
  code: RG6501
  synonym: tafaretcel
renuron = CTX0E03
  synonym: ReNeuron neural stem cells
lineage-opc = LCTOPC1
  code: AST-OPC1; GRNOPC1
sb623 = Vandefitemcel
  brand: Akuugo
  code: SB623
deramiocel = Deramiocel
  code: CAP-1002
vyznova = Neltependocel
  brand: Vyznova
`,
)

/** Medicines given before or together with the cells. */
export const medicines = parseConcepts(
  'treatment',
  `
fludarabine = Fludarabine
  brand: Fludara
  synonym: fludarabine phosphate
cyclophosphamide = Cyclophosphamide
  brand: Cytoxan; Endoxan
flu-cy = Fludarabine and cyclophosphamide
  abbreviation: Flu/Cy; FluCy; Cy/Flu
  synonym: cyclophosphamide and fludarabine
bendamustine = Bendamustine
  brand: Treanda; Bendeka
busulfan = Busulfan
  brand: Busulfex; Myleran
melphalan = Melphalan
  brand: Alkeran; Evomela
treosulfan = Treosulfan
  brand: Trecondi; Grafapex
atg = Antithymocyte globulin
  abbreviation: ATG
  brand: Thymoglobulin; Atgam; Grafalon
  synonym: anti-thymocyte globulin; antithymocyte serum; rabbit ATG
alemtuzumab = Alemtuzumab
  brand: Campath; Lemtrada
ptcy = Post-transplant cyclophosphamide
  abbreviation: PTCy; PT-Cy
interleukin-2 = Aldesleukin
  abbreviation: IL-2
  brand: Proleukin
  synonym: interleukin-2; recombinant interleukin-2
il-15 = Interleukin-15
  abbreviation: IL-15
interferon-gamma = Interferon gamma
  abbreviation: IFN-γ
  brand: Actimmune
g-csf = Filgrastim
  abbreviation: G-CSF
  brand: Neupogen; Zarxio
  synonym: granulocyte colony-stimulating factor
gm-csf = Sargramostim
  abbreviation: GM-CSF
  brand: Leukine
  synonym: granulocyte-macrophage colony-stimulating factor
plerixafor = Plerixafor
  brand: Mozobil
  code: AMD3100
motixafortide = Motixafortide
  brand: Aphexda
  code: BL-8040
tocilizumab = Tocilizumab
  brand: Actemra; RoActemra
anakinra = Anakinra
  brand: Kineret
rituximab = Rituximab
  brand: Rituxan; MabThera
pembrolizumab = Pembrolizumab
  brand: Keytruda
  code: MK-3475; lambrolizumab
nivolumab = Nivolumab
  brand: Opdivo
  code: BMS-936558; ONO-4538; MDX-1106
ipilimumab = Ipilimumab
  brand: Yervoy
  code: MDX-010
atezolizumab = Atezolizumab
  brand: Tecentriq
  code: MPDL3280A
durvalumab = Durvalumab
  brand: Imfinzi
  code: MEDI4736
blinatumomab = Blinatumomab
  brand: Blincyto
  code: MT103; AMG 103
inotuzumab = Inotuzumab ozogamicin
  brand: Besponsa
ibrutinib = Ibrutinib
  brand: Imbruvica
  code: PCI-32765
venetoclax = Venetoclax
  brand: Venclexta; Venclyxto
  code: ABT-199
lenalidomide = Lenalidomide
  brand: Revlimid
  code: CC-5013
pomalidomide = Pomalidomide
  brand: Pomalyst; Imnovid
bortezomib = Bortezomib
  brand: Velcade
carfilzomib = Carfilzomib
  brand: Kyprolis
daratumumab = Daratumumab
  brand: Darzalex
  code: JNJ-54767414
teclistamab = Teclistamab
  brand: Tecvayli
talquetamab = Talquetamab
  brand: Talvey
elranatamab = Elranatamab
  brand: Elrexfio
glofitamab = Glofitamab
  brand: Columvi
epcoritamab = Epcoritamab
  brand: Epkinly; Tepkinly
decitabine = Decitabine
  brand: Dacogen
azacitidine = Azacitidine
  brand: Vidaza
  synonym: 5-azacytidine
ruxolitinib = Ruxolitinib
  brand: Jakafi; Jakavi
dasatinib = Dasatinib
  brand: Sprycel
mycophenolate = Mycophenolate mofetil
  abbreviation: MMF
  brand: CellCept
  synonym: mycophenolic acid
tacrolimus = Tacrolimus
  abbreviation: FK506
  brand: Prograf
sirolimus = Sirolimus
  brand: Rapamune
  synonym: rapamycin
cyclosporine = Cyclosporine
  brand: Neoral; Sandimmune
  synonym: ciclosporin; cyclosporin A
methotrexate = Methotrexate
  abbreviation: MTX
rimiducid = Rimiducid
  code: AP1903
hydroxyurea = Hydroxyurea
  synonym: hydroxycarbamide
omalizumab = Omalizumab
  brand: Xolair
  code: IGE025
`,
)
