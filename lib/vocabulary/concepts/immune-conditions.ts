import { parseConcepts } from '../concept'

/** Autoimmune and inflammatory diseases, including those of nerves, and reactions to a graft. */
export const immuneConditions = parseConcepts(
  'condition',
  `
gvhd = Graft-versus-host disease
  abbreviation: GvHD; GVH
  synonym: graft vs host disease; graft versus host; graft vs. host
  asked: transplant attacking the body
  asked: donor cells attack; donor cells attack my body
  asked: new cells attack; graft attacking
acute-gvhd = Acute graft-versus-host disease
  abbreviation: aGvHD; acute GvHD
  synonym: acute graft vs host disease
chronic-gvhd = Chronic graft-versus-host disease
  abbreviation: cGvHD; chronic GvHD
  synonym: chronic graft vs host disease
graft-rejection = Graft rejection
  synonym: transplant rejection; allograft rejection; organ rejection
  asked: rejection of a transplant
autoimmune = Autoimmune disease
  synonym: autoimmune disorder; autoimmunity
  asked: immune system attacks the body; autoimmune
sle = Systemic lupus erythematosus
  abbreviation: SLE
  synonym: lupus erythematosus, systemic; disseminated lupus erythematosus
  lay: lupus
  synonym: lupus erythematosus
lupus-nephritis = Lupus nephritis
  caps: LN
  synonym: lupus glomerulonephritis
  asked: lupus of the kidney; kidney lupus; lupus kidney disease
ssc = Systemic sclerosis
  abbreviation: SSc; dcSSc
  synonym: scleroderma, systemic; scleroderma; progressive systemic sclerosis
  synonym: diffuse cutaneous systemic sclerosis
  asked: hardening of the skin
  asked: tight skin; hard skin; hardening skin; stiff skin
morphea = Morphea
  synonym: localized scleroderma; scleroderma, localized
sjogren = Sjögren syndrome
  synonym: Sjogren's disease; primary Sjogren's syndrome; sicca syndrome
  asked: dry eyes and mouth
myositis = Idiopathic inflammatory myopathy
  abbreviation: IIM
  synonym: myositis; inflammatory myopathy; autoimmune myositis
  narrower: dermatomyositis; polymyositis; immune-mediated necrotizing myopathy
imnm = Immune-mediated necrotizing myopathy
  abbreviation: IMNM
  synonym: necrotizing autoimmune myopathy
antisynthetase = Antisynthetase syndrome
  abbreviation: ASyS
  synonym: anti-synthetase syndrome
ibm = Inclusion body myositis
  caps: IBM
  synonym: myositis, inclusion body; sporadic inclusion body myositis
ra = Rheumatoid arthritis
  caps: RA
  synonym: arthritis, rheumatoid; rheumatoid disease
jia = Juvenile idiopathic arthritis
  abbreviation: JIA
  synonym: arthritis, juvenile; juvenile rheumatoid arthritis
  narrower: systemic juvenile idiopathic arthritis; Still disease
ankylosing-spondylitis = Ankylosing spondylitis
  synonym: axial spondyloarthritis; spondylitis, ankylosing; Bechterew disease
vasculitis = ANCA-associated vasculitis
  caps: AAV
  synonym: anti-neutrophil cytoplasmic antibody-associated vasculitis
  narrower: granulomatosis with polyangiitis; microscopic polyangiitis
gpa = Granulomatosis with polyangiitis
  abbreviation: GPA
  former: Wegener granulomatosis; Wegener's
antiphospholipid = Antiphospholipid syndrome
  caps: APS
  synonym: antiphospholipid antibody syndrome; Hughes syndrome; lupus anticoagulant syndrome
behcet = Behçet disease
  synonym: Behcet syndrome
igg4 = IgG4-related disease
  abbreviation: IgG4-RD
  synonym: immunoglobulin G4-related disease
crohn = Crohn disease
  synonym: regional enteritis
  asked: Crohns
perianal-fistula = Perianal fistula
  synonym: rectal fistula; anal fistula; fistula-in-ano; anorectal fistula; fistulizing Crohn
  asked: tunnel near my bottom; tunnel near the bottom; weeping tunnel
  asked: abscess near the bottom; fistula near the anus; hole near the bottom
ulcerative-colitis = Ulcerative colitis
  caps: UC
  synonym: colitis, ulcerative; idiopathic proctocolitis
ibd = Inflammatory bowel disease
  abbreviation: IBD
  synonym: inflammatory bowel disorder
  narrower: Crohn disease; ulcerative colitis
celiac = Celiac disease
  synonym: coeliac sprue; gluten-sensitive enteropathy
  asked: gluten intolerance
ms = Multiple sclerosis
  word: MS
  abbreviation: RRMS; PPMS; SPMS
  synonym: disseminated sclerosis; encephalomyelitis disseminata; sclerosis multiplex
nmosd = Neuromyelitis optica
  abbreviation: NMO; NMOSD
  synonym: neuromyelitis optica spectrum disorder; Devic disease; optic neuromyelitis
  former: Devic's; Devic syndrome
mogad = MOG antibody-associated disease
  abbreviation: MOGAD
  synonym: myelin oligodendrocyte glycoprotein antibody disease; MOG-associated disease
mg = Myasthenia gravis
  word: MG
  abbreviation: gMG
  synonym: generalized myasthenia gravis; Erb-Goldflam disease
lems = Lambert-Eaton myasthenic syndrome
  abbreviation: LEMS
  synonym: Eaton-Lambert syndrome
cidp = Chronic inflammatory demyelinating polyneuropathy
  abbreviation: CIDP
  synonym: polyradiculoneuropathy, chronic inflammatory demyelinating
  synonym: chronic inflammatory demyelinating polyradiculoneuropathy
guillain-barre = Guillain-Barré syndrome
  abbreviation: GBS; AIDP
  synonym: acute inflammatory demyelinating polyneuropathy; Landry paralysis
mmn = Multifocal motor neuropathy
  abbreviation: MMN
autoimmune-encephalitis = Autoimmune encephalitis
  synonym: limbic encephalitis; anti-NMDA receptor encephalitis; NMDAR encephalitis
stiff-person = Stiff person syndrome
  caps: SPS
  synonym: stiff-man syndrome; Moersch-Woltman syndrome
ham-tsp = HTLV-1-associated myelopathy
  abbreviation: HAM/TSP
  caps: TSP
  synonym: tropical spastic paraparesis; paraparesis, tropical spastic; HTLV-1 myelopathy
  synonym: HTLV-I associated myelopathy; HTLV-I myelopathy
  synonym: human T-lymphotropic virus 1 associated myelopathy
rasmussen = Rasmussen encephalitis
  synonym: chronic focal encephalitis
t1d = Type 1 diabetes
  abbreviation: T1D; T1DM; IDDM
  synonym: type 1 diabetes mellitus; diabetes mellitus, type 1; autoimmune diabetes
  synonym: type I diabetes; diabetes type 1
  former: juvenile diabetes; insulin-dependent diabetes mellitus; juvenile onset diabetes
t2d = Type 2 diabetes
  abbreviation: T2D; T2DM; NIDDM
  synonym: type 2 diabetes mellitus; diabetes mellitus, type 2; type II diabetes; diabetes type 2
  former: adult-onset diabetes; non-insulin-dependent diabetes mellitus
diabetes = Diabetes mellitus
  synonym: diabetes
  asked: sugar disease; high blood sugar
psoriasis = Psoriasis
  synonym: plaque psoriasis; psoriasis vulgaris
pemphigus = Pemphigus vulgaris
  synonym: mucosal pemphigus; pemphigus
  asked: blistering skin disease
atopic-dermatitis = Atopic dermatitis
  synonym: dermatitis, atopic; neurodermatitis; atopic eczema
  lay: eczema
alopecia = Alopecia areata
  asked: patchy hair loss
hair-loss = Alopecia
  asked: hair loss; baldness; going bald; male pattern baldness; thinning hair
  narrower: alopecia areata; androgenetic alopecia; androgenic alopecia
vitiligo = Vitiligo
  asked: white patches on the skin
membranous = Membranous nephropathy
  synonym: glomerulonephritis, membranous; membranous glomerulonephritis
iga-nephropathy = IgA nephropathy
  abbreviation: IgAN
  synonym: glomerulonephritis, IgA; Berger disease; immunoglobulin A nephropathy
nephrotic = Nephrotic syndrome
  narrower: minimal change disease; focal segmental glomerulosclerosis
fsgs = Focal segmental glomerulosclerosis
  abbreviation: FSGS
  synonym: glomerulosclerosis, focal segmental
autoimmune-hepatitis = Autoimmune hepatitis
  caps: AIH
  synonym: hepatitis, autoimmune; lupoid hepatitis
pbc = Primary biliary cholangitis
  abbreviation: PBC
  synonym: liver cirrhosis, biliary
  former: primary biliary cirrhosis
psc = Primary sclerosing cholangitis
  caps: PSC
  synonym: cholangitis, sclerosing
graves = Graves disease
  synonym: Basedow disease; thyroid eye disease; Graves ophthalmopathy
  asked: overactive thyroid
uveitis = Uveitis
  asked: inflammation of the eye; eye inflammation
asthma = Asthma
  synonym: bronchial asthma
food-allergy = Food allergy
  synonym: food hypersensitivity; allergy, food
  narrower: peanut allergy; milk allergy; egg allergy
hidradenitis = Hidradenitis suppurativa
  synonym: acne inversa
  asked: boils in the armpit; boils in the armpits and groin
`,
)
