// How people ask for a disease in everyday words and in other languages than English, by the concept's id. No record
// is searched for these words: they lead to the concept.

export const waysOfAsking = `
mi: had a heart attack; infarto de miocardio; infarto; infarctus; infarctus du myocarde; Herzinfarkt; infarto miocardico; hartaanval; infarto agudo de miocardio; infarctus aigu; Myokardinfarkt
heart-failure: heart is failing; heart pumps badly; heart failing; weak pump; insuficiencia cardíaca; insuffisance cardiaque; Herzinsuffizienz; Herzschwäche; scompenso cardiaco; hartfalen; hjertesvikt; hjärtsvikt; Herzinsuffizienz mit reduzierter Ejektionsfraktion; insuffisance cardiaque chronique; scompenso cardiaco cronico
dcm: enlarged weak heart; stretched heart muscle; big heart; dilatative Kardiomyopathie; dilatativer Kardiomyopathie; cardiomyopathie dilatée; miocardiopatía dilatada
angina: chest pain on exertion; chest pains from the heart
hlhs: born with one heart chamber; one pumping chamber; missing heart chamber
cli: toes turning black; black toes; leg ulcers from bad circulation; rest pain in the leg; about to lose a leg; losing his leg; losing her leg; foot gangrene; kritische Extremitätenischämie; isquemia crítica de miembros inferiores; isquemia crítica; ischémie critique des membres inférieurs; ischémie critique
pad: narrowed leg arteries; legs hurt when walking; claudication; blocked arteries in the legs
pah: high pressure in the lungs; high blood pressure in the lungs; lung pressure too high
stroke: stroke survivor; had a stroke; stroke left him; stroke left her; derrame cerebral; accident vasculaire cérébral; Schlaganfall; beroerte; ictus; AVC; accident cérébral; Hirninfarkt
ich: bleed on the brain; brain hemorrhage
als: motoneurone disease; esclerosis lateral amiotrófica; sclérose latérale amyotrophique; Amyotrophe Lateralsklerose; amyotropher Lateralsklerose; amyotrophen Lateralsklerose; maladie de Charcot; ELA; SLA
parkinson: shaking hands and stiffness; parkinsonian; maladie de Parkinson; Morbus Parkinson; enfermedad de Parkinson; Parkinson-Krankheit; Parkinsonkrankheit; malattia di Parkinson
alzheimer: losing her memory; losing his memory; memory loss in old age; forgetful; maladie d'Alzheimer; enfermedad de Alzheimer; Alzheimer-Krankheit; malattia di Alzheimer
dementia: demencia; démence; Demenz
sci: paraplegic; paraplegia; tetraplegia; quadriplegic; broke his back; broke her back; broken neck; damaged spinal cord; wheelchair since the accident; lesión medular; paraplejia; Querschnittlähmung; lésion de la moelle épinière; traumatismo medular; blessé médullaire; Rückenmarksverletzung; Querschnittslähmung; lesione midollare
tbi: head injury; brain injury; brain damage after an accident; hit his head; hit her head
cerebral-palsy: spastic child; brain damage at birth cannot walk; parálisis cerebral; paralysie cérébrale; infirmité motrice cérébrale; Zerebralparese; infantile Zerebralparese; infantiler Zerebralparese; parálisis cerebral infantil; paralisi cerebrale
autism: autistic; doesn't speak and avoids people; autismo; trastorno del espectro autista; trouble du spectre autistique; Autismus
hie: starved of oxygen at birth; no oxygen at birth; lack of oxygen at birth; oxygen starvation at birth; asphyxia at birth; birth asphyxia
epilepsy: seizures; epilepsia; épilepsie
neuropathy: numb feet; numb hands and feet; tingling feet; burning feet; nerve damage in the feet
depression: deep depression; severely depressed
copd: lungs worn out from smoking; chronic bronchitis; bronchite chronique; EPOC; BPCO; chronisch obstruktive Lungenerkrankung
ards: lungs failing in intensive care; lung failure on a ventilator; on a ventilator with bad lungs; Atemnotsyndrom; syndrome de détresse respiratoire aiguë; síndrome de dificultad respiratoria aguda
ipf: stiff lungs; lungs are scarred; fibrosis pulmonar; fibrose pulmonaire; Lungenfibrose
bpd: preemie lungs; premature lungs; preemie on oxygen; born at 25 weeks and still on oxygen; bronchopulmonale Dysplasie; dysplasie bronchopulmonaire; displasia broncopulmonar
silicosis: dust in the lungs; stone dust lungs; miner's lung
cirrhosis: scarred liver; liver scarring; hard liver; liver is scarred; cirrosis; cirrhose; Leberzirrhose; cirrosis hepática; cirrhose hépatique; cirrhose décompensée; Zirrhose
liver-failure: liver is failing; failing liver; liver has failed; liver gave out; insuficiencia hepática; Leberversagen
nash: fatty liver
aki: kidneys suddenly failed; sudden kidney failure; kidneys shut down
ckd: kidneys are failing; bad kidneys; kidneys do not work; avoid dialysis; insuficiencia renal; insuffisance rénale; Niereninsuffizienz; chronische Nierenerkrankung
esrd: on dialysis; kidneys have stopped; dialysis patient
diabetic-nephropathy: kidney damage from diabetes; diabetes damaged my kidneys; diabetic kidneys
incontinence: leaking urine; leaking pee; leak when I cough; pee when I laugh; weak bladder; bladder leaks
fecal-incontinence: cannot hold my stool; cannot hold my bowels; stool leakage; leaking stool; bowel accidents; soiling myself; bowel control; bowel leakage; anal sphincter damage; torn sphincter
erectile-dysfunction: cannot get an erection; can't get an erection; can't get it up; impotent; impotence; no erections; erection problems; disfunción eréctil; Impotenz; dysfonction érectile; erektile Dysfunktion; Erektionsstörung
infertility: trying for a baby; cannot get pregnant; can't get pregnant; can't have children; cannot have children; unable to conceive; infertilidad; infertilité
asherman: scarred womb; womb lining; scarring in the womb; thin lining of the womb; thin womb lining; scarred uterus; lining too thin
ovarian-failure: early menopause; ovaries stopped; ovaries have stopped; menopause at 30; menopause at 35; menopause in her thirties; periods stopped early; insuffisance ovarienne prématurée; insuficiencia ovárica; vorzeitige Ovarialinsuffizienz
oa: wear and tear of the joints; artrosis; arthrose; artrose; ostéoarthrite; Gelenkverschleiß
knee-oa: worn knee; bone on bone; knee wear; knee pain from wear; knees are worn out; avoid a knee replacement; instead of knee replacement; artrosis de rodilla; artrosis de la rodilla; rodilla artrosis; arthrose du genou; gonarthrose; Kniearthrose; artrosi del ginocchio; knieartrose; Kniegelenksarthrose; arthrose des genoux; gonartrosis; gonartrosi
cartilage: cartilage damage; damaged cartilage; hole in the cartilage; torn cartilage; worn cartilage; missing cartilage; cartilage injury; Knorpelschaden; Knorpeldefekt; lésion cartilagineuse; lesión de cartílago; lesión del cartílago
osteonecrosis: dead bone in the hip; hip bone is dying; bone dying in the hip; dying bone; hip bone death; dead hip; Hüftkopfnekrose; Femurkopfnekrose; ostéonécrose; nécrose de la tête fémorale; osteonecrosis de cadera; necrosis avascular
nonunion: fracture that won't heal; fracture does not heal; broken bone won't heal; broken bone does not heal; bone will not heal; bone did not heal; bone won't knit; broken shin won't heal
osteoporosis: brittle old bones; thin bones; weak bones
disc-degeneration: bulging disc; bad disc in my back; bad discs; ruptured disc; crumbling discs; hernia discal; hernie discale; Bandscheibe; Bandscheibenvorfall; discopathie dégénérative; enfermedad degenerativa discal; degenerative Bandscheibenerkrankung
low-back-pain: bad back; sore back; backache; back ache
tendinopathy: sore tendon; tendonitis; tendinitis; golfer's elbow; tennis elbow; jumper's knee; achilles pain
rotator-cuff: torn shoulder; shoulder tear; torn tendon in the shoulder; torn rotator cuff
meniscus: torn meniscus; torn knee meniscus; meniscus tear; torn cartilage in the knee
frailty: old and weak; getting weaker with age; weak with old age; age weakness
periodontitis: gum disease; receding gums; gums receding; loose teeth; bone loss around my teeth; bone loss around teeth; gums pulling back; bleeding gums; teeth falling out
cleft: cleft lip; cleft lip and palate; hole in the palate; split lip
dfu: diabetic foot; diabetic sore; sore on the foot from diabetes; foot sore diabetes; foot wound diabetes; toe ulcer diabetes; pie diabético; pied diabétique; diabetisches Fußsyndrom; diabetischen Fußsyndrom; diabetischer Fuß; ulcère du pied diabétique; úlcera de pie diabético; úlcera del pie diabético
chronic-wound: wound that won't heal; wound won't heal; wound does not heal; sore that won't heal; open sore on the leg; leg sore; leg ulcer
pressure-ulcer: bed sore; bedsore
burns: burned skin; burnt skin; bad burns; badly burned; badly burnt; quemaduras; brûlures; Verbrennung
scar: acne scars; ugly scar; scarred face; scars on the face
xerostomia: dry mouth; no spit; no saliva; boca seca; bouche sèche
amd: macular degeneration; losing central vision; dry macular degeneration; wet macular degeneration; degeneración macular; dégénérescence maculaire; Makuladegeneration
rp: tunnel vision; night blindness; night blind; losing my side vision; retinosis pigmentaria; rétinite pigmentaire
stargardt: juvenile macular degeneration
lscd: chemical burn of the eye; chemical burn to the eye; lime in my eye; acid in my eye; burned cornea; burnt cornea; cornea burn; eye burned by chemicals
corneal-blindness: cloudy cornea; clouded cornea
optic-neuropathy: optic nerve damage; damaged optic nerve; dying optic nerve
hearing-loss: going deaf; deafness; deaf; lost my hearing
sepsis: septic shock; blood poisoning; sepsia; Blutvergiftung
gvhd: donor cells attack; new cells attack my body; transplant attacks me; enfermedad injerto contra huésped; maladie du greffon; enfermedad de injerto contra huésped; enfermedad injerto contra receptor; EICH; maladie du greffon contre l'hôte; réaction du greffon contre l'hôte; Graft-versus-Host-Erkrankung; Transplantat-gegen-Wirt-Erkrankung
graft-rejection: body rejects the transplant; rejection of the kidney; stop taking anti-rejection drugs; off anti-rejection drugs; without anti-rejection drugs; without immunosuppression
sle: lupus eritematoso; lupus érythémateux; lupus érythémateux disséminé; lupus eritematoso sistémico; systemischer Lupus; systemischem Lupus erythematodes; systemischer Lupus erythematodes; systemischen Lupus erythematodes; Lupus erythematodes; lupus érythémateux systémique
lupus-nephritis: lupus in the kidneys; lupus in my kidneys; lupus damaging my kidneys; lupus attacking my kidneys; lupus attacks the kidneys; lupus kidneys; kidney lupus; Lupusnephritis; néphrite lupique; nefritis lúpica; nefrite lupica
ssc: hard tight skin; skin going hard; hardening skin; skin hardening; esclerodermia; sclérodermie; Sklerodermie; Sklerodermia; systemische Sklerose; systemischer Sklerose; systemischen Sklerose; sclérose systémique; sclérodermie systémique; esclerosis sistémica; sclerosi sistemica
sjogren: dry eyes and mouth; dry mouth and eyes; dry eyes and dry mouth
myositis: inflamed muscles; muscle inflammation; muscles attacked by the immune system; Dermatomyositis und Polymyositis; dermatomyosite; polymyosite; dermatomiositis; Myositis; myosite
ra: inflamed joints; swollen joints from arthritis; artritis reumatoide; polyarthrite rhumatoïde; rheumatoider Arthritis; artrite reumatoide
jia: arthritis in children; child with arthritis; juvenile arthritis
crohn: enfermedad de Crohn; maladie de Crohn; Morbus Crohn; Crohn-Krankheit; malattia di Crohn
perianal-fistula: tunnel near my bottom; hole near the bottom; fistula at the bottom; anal fistula; fistula near the anus; weeping hole near the bottom; fístula anal; fístula perianal; fistules périanales; fistule anale; Analfistel; perianale Fistel; perianalen Fisteln; fistola perianale; complex fistula; transsphincteric fistula; fistulizing Crohn's disease; perianal Crohn's disease
ulcerative-colitis: bloody diarrhoea; inflamed colon; colitis ulcerosa; rectocolite; rectocolite hémorragique
ms: esclerosis múltiple; sclérose en plaques; Multiple Sklerose; sclerosi multipla; esclerose múltipla; multipel skleros; stwardnienie rozsiane; sclérose en plaques rémittente; esclerosis múltiple recurrente; Multipler Sklerose; Multiplen Sklerose; sclerosi multipla recidivante
mg: drooping eyelids; weak muscles droopy eyes; miastenia gravis; miastenia; myasthénie; myasthénie grave; Myasthenia
nmosd: optic nerve and spinal cord attacks; neuromyélite optique; neuromielitis óptica
cidp: immune system attacks the nerves; nerves attacked by the immune system
stiff-person: body goes stiff
t1d: type one diabetes; type one diabetic; diabetes type one; juvenile diabetes; insulin dependent diabetes; diabetes since childhood; come off insulin; stop insulin; diabetes tipo 1; diabète de type 1; Typ-1-Diabetes; Diabetes Typ 1; Diabetes mellitus Typ 1; Typ-1-Diabetiker; diabète type 1; diabetes mellitus tipo 1; diabete di tipo 1
t2d: type two diabetes; type two diabetic; adult diabetes; diabetes of old age; diabetes tipo 2; diabète de type 2; Typ-2-Diabetes; Diabetes Typ 2; Diabetes mellitus Typ 2; diabète type 2; diabetes mellitus tipo 2
diabetes: sugar disease; diabète; Zuckerkrankheit
psoriasis: scaly skin patches; scaly patches
pemphigus: blisters in my mouth; mouth blisters
atopic-dermatitis: eczema; itchy skin; neurodermitis; dermatitis atópica
hair-loss: losing my hair; losing hair; going bald; baldness; bald; thinning hair; hair falling out; caída del cabello; Haarausfall
vitiligo: white patches on the skin; white patches on my skin; white spots on the skin
nephrotic: protein in the urine; losing protein; kidneys leak protein
asthma: asthmatic; cannot breathe asthma
scd: sickle cell; anemia falciforme; anemia de células falciformes; drépanocytose; Sichelzellanämie; anemia drepanocítica; anémie falciforme; Sichelzellkrankheit; Sichelzellenanämie; drepanocitosis
beta-thalassemia: talasemia; thalassämie; beta-talasemia; talasemia mayor; bêta-thalassémie; Beta-Thalassämie; thalassémie majeure
thalassemia: needs blood transfusions every month; transfusions for thalassemia
hemophilia: bleeder; blood does not clot; hemofilia; hémophilie; Hämophilie; Bluterkrankheit
scid: bubble boy; bubble baby; baby in a bubble; born without an immune system; no immune system from birth
dmd: boy losing his muscles; boy cannot climb stairs muscles; distrofia muscular de Duchenne; dystrophie musculaire de Duchenne; Muskeldystrophie Duchenne; distrofia di Duchenne; Duchenne-Muskeldystrophie
muscular-dystrophy: muscle wasting disease; wasting muscles; muscles wasting away; distrofia muscular; dystrophie musculaire; Muskeldystrophie
sma: floppy baby; atrofia muscular espinal; amyotrophie spinale; spinale Muskelatrophie
oi: brittle bones; glass bones; bones break easily
eb: butterfly skin; skin that blisters; skin blisters at a touch; piel de mariposa; Schmetterlingskinder; epidermólisis bullosa; épidermolyse bulleuse
cf: mucoviscidosis; mucoviscidose; Mukoviszidose; fibrosis quística; sticky mucus in the lungs
huntington: Huntington's chorea; chorea
ataxia: losing balance; unsteady walk; loss of balance; clumsy walk; ataxia; cerebellar ataxia; ataxie
aml: leucemia mieloide aguda; leucémie aiguë myéloïde; akute myeloische Leukämie; akuter myeloischer Leukämie; akuten myeloischen Leukämie; leucémie myéloïde aiguë; leucemia mieloblástica aguda
all: leucemia linfoblástica aguda; leucemia linfoblastica; leucémie aiguë lymphoblastique; akute lymphatische Leukämie; akuter lymphatischer Leukämie; akuten lymphatischen Leukämie; akute lymphoblastische Leukämie; akuter lymphoblastischer Leukämie; leucémie lymphoblastique aiguë
leukemia: blood cancer leukemia; leucemia; leucémie; Leukämie; białaczka; leukemi
lymphoma: cancer of the lymph nodes; lymph node cancer; cancer in the lymph glands; lymph gland cancer; linfoma; lymphome; Lymphdrüsenkrebs; lymfoom; chłoniak
hodgkin: Hodgkin; linfoma de Hodgkin
mm: bone marrow cancer; cancer of the bone marrow; plasma cell cancer; mieloma múltiple; mieloma; myélome; myélome multiple; Multiples Myelom; multipel myelom; multiplem Myelom; multiplen Myelom; Plasmozytom; mieloma multiplo
mds: bone marrow failing to make blood; preleukemia
aplastic-anemia: bone marrow stopped working; bone marrow has stopped; marrow failure; empty bone marrow; anemia aplásica; aplastische Anämie; aplastischer Anämie; aplasie médullaire
itp: low platelets; platelets too low; bleeding and bruising
blood-cancer: cancer of the blood; cáncer de sangre; cancer du sang; Blutkrebs
cancer: Krebs; cancro; kanker
hcc: cáncer de hígado; cancer du foie; Leberkrebs; hepatozelluläres Karzinom; hepatozellulärem Karzinom; carcinome hépatocellulaire; hepatocarcinoma; carcinoma hepatocelular
pancreatic-cancer: cancer of the pancreas; cáncer de páncreas; Bauchspeicheldrüsenkrebs; cancer du pancréas; adenocarcinoma de páncreas; adénocarcinome pancréatique; Pankreaskarzinom
gastric-cancer: cáncer de estómago; cancer de l'estomac; Magenkrebs; adenocarcinoma gástrico; adénocarcinome gastrique; Magenkarzinom
esophageal-cancer: cancer of the gullet; gullet cancer; food pipe cancer; cancer of the food pipe; Speiseröhrenkrebs
colorectal-cancer: cáncer de colon; Darmkrebs; cancer colorectal; cáncer colorrectal; kolorektales Karzinom; Kolonkarzinom
lung-cancer: cáncer de pulmón; cancer du poumon; Lungenkrebs
mesothelioma: asbestos cancer; asbestos
breast-cancer: cáncer de mama; cancer du sein; Brustkrebs; borstkanker; cancro al seno; Mammakarzinom; cancer du sein métastatique
ovarian-cancer: cáncer de ovario; cancer de l'ovaire; Eierstockkrebs; Ovarialkarzinom
cervical-cancer: cancer of the cervix; neck of the womb cancer; Gebärmutterhalskrebs
endometrial-cancer: womb cancer; cancer of the womb; uterine cancer
prostate-cancer: cáncer de próstata; Prostatakrebs; cancer de la prostate
kidney-cancer: cáncer de riñón; Nierenkrebs
brain-cancer: tumor cerebral; tumeur cérébrale; Hirntumor; Gehirntumor
glioblastoma: worst brain tumour; aggressive brain tumor; glioblastome; glioblastoma multiforme recidivante; glioblastome récidivant
dipg: tumour in the brainstem; brainstem tumor; brain stem tumor
neuroblastoma: neuroblastome; neuroblastoma recidivante
osteosarcoma: bone tumor; bone cancer; cancer of the bone
sarcoma: soft tissue cancer; cancer of soft tissue
melanoma: cancerous mole; skin cancer that spread; mélanome
head-neck: throat cancer; cancer of the throat; mouth cancer; tongue cancer; cancer of the mouth; cancer of the tongue
thyroid-cancer: cancer of the thyroid
crs: cytokine release; cytokine storm
icans: nerve toxicity; neurotoxicity; confusion after CAR-T; brain side effects
covid: coronavirus
stem-cell: células madre; cellules souches; Stammzellen; Stammzelle; Stammzelltherapie; cellule staminali; células-tronco; células estaminais; stamcellen; stamceller; komórki macierzyste; kök hücre; стволовые клетки; 干细胞; terapia con células madre; thérapie par cellules souches
msc: células madre mesenquimales; cellules souches mésenchymateuses; mesenchymale Stammzellen
car-t: células CAR-T; cellules CAR-T; CAR-T-Zellen; engineered immune cells; trained immune cells; reprogrammed immune cells; living immune cells; CAR-T-Zelltherapie; CAR-T-Zell-Therapie; CAR-T-Therapie; thérapie CAR-T; terapia CAR-T; lymphocytes CAR-T; linfocitos CAR-T
ild: interstitielle Lungenerkrankung; interstitielle Lungenkrankheit; interstitieller Lungenerkrankung; pneumopathie interstitielle; enfermedad pulmonar intersticial
dlbcl: diffus großzelliges B-Zell-Lymphom; diffuses großzelliges B-Zell-Lymphom; diffus großzelligem B-Zell-Lymphom; lymphome diffus à grandes cellules B; lymphome B diffus à grandes cellules; linfoma difuso de células grandes B; linfoma B difuso de células grandes; linfoma diffuso a grandi cellule B
fl: follikuläres Lymphom; follikulären Lymphom; lymphome folliculaire; linfoma folicular; lymfoma folicular; linfoma follicolare
mcl: Mantelzelllymphom; Mantelzell-Lymphom; lymphome du manteau; linfoma de células del manto; linfoma del manto
b-all: leucemia linfoblástica aguda B; leucemia linfoblástica aguda de células B; leucémie aiguë lymphoblastique B; B-ALL-Rezidiv
cll: chronische lymphatische Leukämie; chronischer lymphatischer Leukämie; leucémie lymphoïde chronique; leucemia linfocítica crónica
nsclc: nicht-kleinzelliges Lungenkarzinom; nichtkleinzelliges Lungenkarzinom; cancer bronchique non à petites cellules; cáncer de pulmón no microcítico
stem-cell-transplant: Stammzelltransplantation; trasplante de células madre; greffe de cellules souches; trapianto di cellule staminali
auto-hsct: autologe Stammzelltransplantation; autologen Stammzelltransplantation; autologer Stammzelltransplantation; autogreffe; trasplante autólogo; autotrasplante
allo-hsct: allogene Stammzelltransplantation; allogenen Stammzelltransplantation; allogener Stammzelltransplantation; allogreffe; trasplante alogénico
cord-blood: sangre de cordón; sangre de cordón umbilical; sang de cordon; Nabelschnurblut
gene-therapy: Gentherapie; terapia génica; thérapie génique
`
