// How people ask about a disease in everyday words and in languages other than English, by the concept's id. Records
// are not searched for these words; they only lead to the concept.

export const waysOfAsking = `
mi: had a heart attack; infarto de miocardio; infarto; infarctus; infarctus du myocarde; Herzinfarkt; infarto miocardico; hartaanval; infarto agudo de miocardio; infarctus aigu; Myokardinfarkt; had an infarct of the heart; infarto cardiaco; infarto del miocardio; zawał serca; hjärtinfarkt; anterior infarct; inferior infarct; anterior STEMI; large infarct of the heart
heart-failure: heart is failing; heart pumps badly; heart failing; weak pump; insuficiencia cardíaca; insuffisance cardiaque; Herzinsuffizienz; Herzschwäche; scompenso cardiaco; hartfalen; hjertesvikt; hjärtsvikt; Herzinsuffizienz mit reduzierter Ejektionsfraktion; insuffisance cardiaque chronique; scompenso cardiaco cronico; weak ticker; hartzwakte; insufficienza cardiaca; niewydolność serca; pumps at 25 percent; heart pumps at 30 percent; heart only pumps; il cuore pompa; heart is enlarged and weak; 心力衰竭; damaged heart muscle; heart muscle is damaged
dcm: enlarged weak heart; stretched heart muscle; big heart; dilatative Kardiomyopathie; dilatativer Kardiomyopathie; cardiomyopathie dilatée; miocardiopatía dilatada; gedilateerde cardiomyopathie; cardiomiopatia dilatativa; kardiomiopatia rozstrzeniowa; 扩张型心肌病
angina: chest pain on exertion; chest pains from the heart; chest pain despite stents; chest pain despite bypass; chest tightness walking; no more stents possible
hlhs: born with one heart chamber; one pumping chamber; missing heart chamber
cli: toes turning black; black toes; leg ulcers from bad circulation; rest pain in the leg; about to lose a leg; losing his leg; losing her leg; foot gangrene; kritische Extremitätenischämie; isquemia crítica de miembros inferiores; isquemia crítica; ischémie critique des membres inférieurs; ischémie critique; no blood reaches the toes; no blood gets to my foot; leg off because of no blood; Schaufensterkrankheit; pAVK; ischemia critica; arteriopathie; talk of taking the leg
pad: narrowed leg arteries; legs hurt when walking; claudication; blocked arteries in the legs
pah: high pressure in the lungs; high blood pressure in the lungs; lung pressure too high
stroke: stroke survivor; had a stroke; stroke left him; stroke left her; derrame cerebral; accident vasculaire cérébral; Schlaganfall; beroerte; ictus; AVC; accident cérébral; Hirninfarkt; paralysed since a clot in the brain; right side paralysed and cannot find words; ictus cerebrale; AVC isquémico; udar mózgu; 中风; 脑卒中; MCA infarct; infarct of the brain; derrame
ich: bleed on the brain; brain hemorrhage
als: motoneurone disease; esclerosis lateral amiotrófica; sclérose latérale amyotrophique; Amyotrophe Lateralsklerose; amyotropher Lateralsklerose; amyotrophen Lateralsklerose; maladie de Charcot; ELA; SLA; Stephen Hawking; ALS-patient; sclerosi laterale amiotrofica; esclerose lateral amiotrófica; amyotrofische laterale sclerose; stwardnienie zanikowe boczne; 肌萎缩侧索硬化; hands and tongue twitching
parkinson: shaking hands and stiffness; parkinsonian; maladie de Parkinson; Morbus Parkinson; enfermedad de Parkinson; Parkinson-Krankheit; Parkinsonkrankheit; malattia di Parkinson; ziekte van Parkinson; doença de Parkinson; choroba Parkinsona; Parkinsons sjukdom; shakes and freezes; shaking and freezing when walking; 帕金森; levodopa hardly works; levodopa stopped working; tremor in my hand and levodopa
alzheimer: losing her memory; losing his memory; memory loss in old age; forgetful; maladie d'Alzheimer; enfermedad de Alzheimer; Alzheimer-Krankheit; malattia di Alzheimer; Alzheimer's; doença de Alzheimer; ziekte van Alzheimer; 阿尔茨海默; amyloid PET positive
dementia: demencia; démence; Demenz
sci: paraplegic; paraplegia; tetraplegia; quadriplegic; broke his back; broke her back; broken neck; damaged spinal cord; wheelchair since the accident; lesión medular; paraplejia; Querschnittlähmung; lésion de la moelle épinière; traumatismo medular; blessé médullaire; Rückenmarksverletzung; Querschnittslähmung; lesione midollare; dwarslaesie; ruggenmergletsel; lesione del midollo spinale; lesão medular; uraz rdzenia kręgowego; ryggmärgsskada; rygmarvsskade; lesión de médula espinal; lésion médullaire; 脊髓损伤; cannot move below the chest; can't move anything below the waist; no feeling below the chest; paralysed after a fall; sin poder mover las piernas; no puede mover las piernas; ne peut plus bouger les jambes; cannot move his legs since the accident; cannot move my legs
tbi: head injury; brain injury; brain damage after an accident; hit his head; hit her head; traumatisme crânien; Schädel-Hirn-Trauma; traumatismo craneoencefálico; trauma cranico; diffuse axonal injury; head injury from a crash
cerebral-palsy: spastic child; brain damage at birth cannot walk; parálisis cerebral; paralysie cérébrale; infirmité motrice cérébrale; Zerebralparese; infantile Zerebralparese; infantiler Zerebralparese; parálisis cerebral infantil; paralisi cerebrale; paralisia cerebral; cerebrale parese; hersenverlamming; mózgowe porażenie dziecięce; CP-skada; 脑瘫; cannot sit or walk since birth
autism: autistic; doesn't speak and avoids people; autismo; trastorno del espectro autista; trouble du spectre autistique; Autismus; autyzm; autistisch; autistiska; on the spectrum; on the autism spectrum; 自闭症; 孤独症
hie: starved of oxygen at birth; no oxygen at birth; lack of oxygen at birth; oxygen starvation at birth; asphyxia at birth; birth asphyxia; asfissia perinatale; asfixia perinatal; asphyxie périnatale; hypoxisch-ischämische Enzephalopathie; cooled after birth; therapeutic hypothermia newborn; starved of oxygen during delivery; deprived of oxygen at birth; cut off from oxygen in labour
epilepsy: seizures; epilepsia; épilepsie; epilessia; padaczka
neuropathy: numb feet; numb hands and feet; tingling feet; burning feet; nerve damage in the feet
depression: deep depression; severely depressed
copd: lungs worn out from smoking; chronic bronchitis; bronchite chronique; EPOC; BPCO; chronisch obstruktive Lungenerkrankung; wrecked my lungs smoking; lungs ruined by cigarettes; lungs wrecked by cigarettes; enfisema; emphysème; longemfyseem; Lungenemphysem; 慢阻肺; air sacs gone; lungs shot from smoking
ards: lungs failing in intensive care; lung failure on a ventilator; on a ventilator with bad lungs; Atemnotsyndrom; syndrome de détresse respiratoire aiguë; síndrome de dificultad respiratoria aguda; 急性呼吸窘迫; ventilator with lungs full
ipf: stiff lungs; lungs are scarred; fibrosis pulmonar; fibrose pulmonaire; Lungenfibrose; longfibrose; idiopathische longfibrose; fibrosi polmonare; fibrose pulmonar; idiopathische Lungenfibrose; włóknienie płuc; lungfibros; fibrose pulmonaire idiopathique; 肺纤维化
bpd: preemie lungs; premature lungs; preemie on oxygen; born at 25 weeks and still on oxygen; bronchopulmonale Dysplasie; dysplasie bronchopulmonaire; displasia broncopulmonar; born far too early and still ventilated; displasia broncopolmonare; preterm still ventilated
silicosis: dust in the lungs; stone dust lungs; miner's lung; sandblasting dust; stone dust; quartz dust; miner with dust in the lungs
cirrhosis: scarred liver; liver scarring; hard liver; liver is scarred; cirrosis; cirrhose; Leberzirrhose; cirrosis hepática; cirrhose hépatique; cirrhose décompensée; Zirrhose; liver hard and full of water; hard liver from drinking; belly full of water from the liver; cirrosi; cirrosi epatica; levercirrose; cirrose hepática; marskość wątroby; levercirros; cirrhose alcoolique; 肝硬化
liver-failure: liver is failing; failing liver; liver has failed; liver gave out; insuficiencia hepática; Leberversagen; insufficienza epatica; insuffisance hépatique; leverfalen; 肝衰竭; liver packing up; yellow eyes and a big belly
nash: fatty liver
aki: kidneys suddenly failed; sudden kidney failure; kidneys shut down
ckd: kidneys are failing; bad kidneys; kidneys do not work; avoid dialysis; insuficiencia renal; insuffisance rénale; Niereninsuffizienz; chronische Nierenerkrankung; kidneys down to 18 percent; insufficienza renale; nierfalen; Nierenschwäche; 慢性肾病
esrd: on dialysis; kidneys have stopped; dialysis patient; keep off the machine kidneys; hemodialysis; Dialyse; dialisi; diálisis
diabetic-nephropathy: kidney damage from diabetes; diabetes damaged my kidneys; diabetic kidneys
incontinence: leaking urine; leaking pee; leak when I cough; pee when I laugh; weak bladder; bladder leaks; wet myself when I sneeze; dribble when I run; pee myself; incontinenza urinaria; incontinencia urinaria; incontinence urinaire; Harninkontinenz; stress urinary incontinence; hold urine; hold my urine; hold her urine; hold my water; hold my pee; leaks when she coughs; leak when I laugh; leaks when she laughs
fecal-incontinence: cannot hold my stool; cannot hold my bowels; stool leakage; leaking stool; bowel accidents; soiling myself; bowel control; bowel leakage; anal sphincter damage; torn sphincter; cannot hold wind or poo; hold wind or stool; Stuhlinkontinenz; incontinence anale; incontinencia fecal; incontinenza fecale; faecal accidents
erectile-dysfunction: cannot get an erection; can't get an erection; can't get it up; impotent; impotence; no erections; erection problems; disfunción eréctil; Impotenz; dysfonction érectile; erektile Dysfunktion; Erektionsstörung; nothing works in bed; have had no erections; bring erections back; disfunzione erettile; disfunção erétil; erectiestoornis
infertility: trying for a baby; cannot get pregnant; can't get pregnant; can't have children; cannot have children; unable to conceive; infertilidad; infertilité
asherman: scarred womb; womb lining; scarring in the womb; thin lining of the womb; thin womb lining; scarred uterus; lining too thin; Asherman; embryos do not stick womb lining; lining of the womb stays thin
ovarian-failure: early menopause; ovaries stopped; ovaries have stopped; menopause at 30; menopause at 35; menopause in her thirties; periods stopped early; insuffisance ovarienne prématurée; insuficiencia ovárica; vorzeitige Ovarialinsuffizienz; ménopause précoce; wake my ovaries up; ovaries gave up; menopausia precoz; menopausa precoce; vorzeitige Wechseljahre; POI; hot flushes at 27; primary ovarian failure; primary ovarian insufficiency; periods stopped at 29; réveiller les ovaires; vervroegde overgang; 卵巢早衰
oa: wear and tear of the joints; artrosis; arthrose; artrose; ostéoarthrite; Gelenkverschleiß; arthrose des hanches; artrosi; artroza; artros
knee-oa: worn knee; bone on bone; knee wear; knee pain from wear; knees are worn out; avoid a knee replacement; instead of knee replacement; artrosis de rodilla; artrosis de la rodilla; rodilla artrosis; arthrose du genou; gonarthrose; Kniearthrose; artrosi del ginocchio; knieartrose; Kniegelenksarthrose; arthrose des genoux; gonartrosis; gonartrosi; Arthrose im Knie; knee is shot; knees are shot; knee worn out; arthrose aux deux genoux; artrosis en la rodilla; artrosis de las rodillas; artrosi al ginocchio; artrose no joelho; artrose van de knie; artrose in de knie; knäartros; zwyrodnienie kolana; 膝骨关节炎; instead of a metal knee; rather than a knee replacement; osteoarthritis of both knees
cartilage: cartilage damage; damaged cartilage; hole in the cartilage; torn cartilage; worn cartilage; missing cartilage; cartilage injury; Knorpelschaden; Knorpeldefekt; lésion cartilagineuse; lesión de cartílago; lesión del cartílago; hole in the gristle; tore the gristle in my knee; gristle; broskskada; kraakbeenschade; cartilagine; lesione cartilaginea; 软骨缺损; uszkodzenie chrząstki
osteonecrosis: dead bone in the hip; hip bone is dying; bone dying in the hip; dying bone; hip bone death; dead hip; Hüftkopfnekrose; Femurkopfnekrose; ostéonécrose; nécrose de la tête fémorale; osteonecrosis de cadera; necrosis avascular; hip balls dying; ball of the hip is dying; osteonecrosi; heupkopnecrose; nécrose de la hanche; 股骨头坏死; Perthes; Perthes disease; ball of his hip; ball of her hip; hip bone has lost its blood supply
nonunion: fracture that won't heal; fracture does not heal; broken bone won't heal; broken bone does not heal; bone will not heal; bone did not heal; bone won't knit; broken shin won't heal; non-union; nonunion; fracture not united; pseudarthrosis; pseudoarthrose; pseudartrosis; Pseudarthrose; fracture with a gap
osteoporosis: brittle old bones; thin bones; weak bones
disc-degeneration: bulging disc; bad disc in my back; bad discs; ruptured disc; crumbling discs; hernia discal; hernie discale; Bandscheibe; Bandscheibenvorfall; discopathie dégénérative; enfermedad degenerativa discal; degenerative Bandscheibenerkrankung; slipped disc; black disc; disc wear; discogenic; discogenic low back pain; ernia del disco; hernia de disco; Bandscheibenschaden; rughernia
low-back-pain: bad back; sore back; backache; back ache; Kreuzschmerzen; Rückenschmerzen; lombalgie; dolor lumbar; mal di schiena; lage rugpijn
tendinopathy: sore tendon; tendonitis; tendinitis; golfer's elbow; tennis elbow; jumper's knee; achilles pain; Tennisarm; tenniselleboog; epicondylitis
rotator-cuff: torn shoulder; shoulder tear; torn tendon in the shoulder; torn rotator cuff; shoulder tendon tore; torn tendon of the shoulder; Rotatorenmanschette; manguito rotador; coiffe des rotateurs; cuffia dei rotatori
meniscus: torn meniscus; torn knee meniscus; meniscus tear; torn cartilage in the knee
frailty: old and weak; getting weaker with age; weak with old age; age weakness; frail; frail old; frail and tired; tired and frail; weak and frail
periodontitis: gum disease; receding gums; gums receding; loose teeth; bone loss around my teeth; bone loss around teeth; gums pulling back; bleeding gums; teeth falling out; gums eaten away and teeth wobble; teeth wobble; teeth are loose; gums eaten away; Parodontitis; parodontite; periodontite; paradontoza; 牙周炎; intrabony defect
cleft: cleft lip; cleft lip and palate; hole in the palate; split lip; labbro leporino; labio leporino; Lippen-Kiefer-Gaumenspalte; fente labio-palatine; schisis
dfu: diabetic foot; diabetic sore; sore on the foot from diabetes; foot sore diabetes; foot wound diabetes; toe ulcer diabetes; pie diabético; pied diabétique; diabetisches Fußsyndrom; diabetischen Fußsyndrom; diabetischer Fuß; ulcère du pied diabétique; úlcera de pie diabético; úlcera del pie diabético; sugar sore on the foot; sore on my foot from sugar; diabetic with a foot ulcer; diabetic heel ulcer; neuropathic foot ulcer; neuropathic heel ulcer; diabetische voet; piede diabetico; pé diabético; stopa cukrzycowa; 糖尿病足
chronic-wound: wound that won't heal; wound won't heal; wound does not heal; sore that won't heal; open sore on the leg; leg sore; leg ulcer; ulcère de jambe; úlcera venosa; offenes Bein; open leg
pressure-ulcer: bed sore; bedsore
burns: burned skin; burnt skin; bad burns; badly burned; badly burnt; quemaduras; brûlures; Verbrennung; burnt over most of his body; burned over most of her body; ustioni; queimaduras; brandwonden; oparzenia; brännskador; Verbrennungen; brûlé; quemado; 烧伤; skin left to graft
scar: acne scars; ugly scar; scarred face; scars on the face; acid attack scars; scars on the face and chest; cicatrices; Narben; cicatrici
xerostomia: dry mouth; no spit; no saliva; boca seca; bouche sèche
amd: macular degeneration; losing central vision; dry macular degeneration; wet macular degeneration; degeneración macular; dégénérescence maculaire; Makuladegeneration; middle of her sight has gone; middle of my sight has gone; cannot see faces; dry macula; wet macula; macula worn; degenerazione maculare; degeneração macular; maculadegeneratie; zwyrodnienie plamki; gula fläcken; dégénérescence maculaire liée à l'âge; DMLA; 黄斑变性
rp: tunnel vision; night blindness; night blind; losing my side vision; retinosis pigmentaria; rétinite pigmentaire; night blind since childhood; looking down a straw; looking through a straw; sees through a small tunnel; retinite pigmentosa; retinose pigmentar; Retinopathia pigmentosa; 视网膜色素变性
stargardt: juvenile macular degeneration; Stargardt; Morbus Stargardt
lscd: chemical burn of the eye; chemical burn to the eye; lime in my eye; acid in my eye; burned cornea; burnt cornea; cornea burn; eye burned by chemicals; bleach in my eye; ammonia in my eyes; front of the eye scarred over; windows of the eyes went white; surface of the eye scarred; alkali in the eye; Limbusstammzellinsuffizienz; Limbusinsuffizienz; déficit en cellules souches limbiques; insuffisance limbique; deficiencia de células madre limbares; insuficiencia límbica; deficit di cellule staminali limbari; 角膜缘干细胞缺乏; grow the surface of the eye back; cloudy cornea after a burn; lime burn to the eye
corneal-blindness: cloudy cornea; clouded cornea
optic-neuropathy: optic nerve damage; damaged optic nerve; dying optic nerve
hearing-loss: going deaf; deafness; deaf; lost my hearing; lost most of my hearing; hair cells of the inner ear; sordera; surdité; Schwerhörigkeit; sordità; doofheid; 听力损失
sepsis: septic shock; blood poisoning; sepsia; Blutvergiftung
gvhd: donor cells attack; new cells attack my body; transplant attacks me; enfermedad injerto contra huésped; maladie du greffon; enfermedad de injerto contra huésped; enfermedad injerto contra receptor; EICH; maladie du greffon contre l'hôte; réaction du greffon contre l'hôte; Graft-versus-Host-Erkrankung; Transplantat-gegen-Wirt-Erkrankung; new marrow attacks; marrow attacking; graft attacks skin and gut; EICR; GVHD-Patient; ziekte graft versus host; malattia del trapianto contro l'ospite; 移植物抗宿主病
graft-rejection: body rejects the transplant; rejection of the kidney
sle: lupus eritematoso; lupus érythémateux; lupus érythémateux disséminé; lupus eritematoso sistémico; systemischer Lupus; systemischem Lupus erythematodes; systemischer Lupus erythematodes; systemischen Lupus erythematodes; Lupus erythematodes; lupus érythémateux systémique; 系统性红斑狼疮; 红斑狼疮; toczeń
lupus-nephritis: lupus in the kidneys; lupus in my kidneys; lupus damaging my kidneys; lupus attacking my kidneys; lupus attacks the kidneys; lupus kidneys; kidney lupus; Lupusnephritis; néphrite lupique; nefritis lúpica; nefrite lupica; 狼疮性肾炎; kidneys going from lupus; lupus nefritis; néphropathie lupique
ssc: hard tight skin; skin going hard; hardening skin; skin hardening; esclerodermia; sclérodermie; Sklerodermie; Sklerodermia; systemische Sklerose; systemischer Sklerose; systemischen Sklerose; sclérose systémique; sclérodermie systémique; esclerosis sistémica; sclerosi sistemica; esclerosis sistémica difusa; sclerodermia; systemische sclerose; twardzina; 系统性硬化; hands into claws
sjogren: dry eyes and mouth; dry mouth and eyes; dry eyes and dry mouth; Sjogren
myositis: inflamed muscles; muscle inflammation; muscles attacked by the immune system; Dermatomyositis und Polymyositis; dermatomyosite; polymyosite; dermatomiositis; Myositis; myosite; necrotising myopathy; inflammatory myopathy; Polymyositis; miositis; miosite; myosite inflammatoire; 肌炎
ra: inflamed joints; swollen joints from arthritis; artritis reumatoide; polyarthrite rhumatoïde; rheumatoider Arthritis; artrite reumatoide; rheumatoid; rheumatoid hands; swollen rheumatoid joints; rheuma; reumatoïde artritis; reumatoidalne zapalenie stawów; 类风湿关节炎
jia: arthritis in children; child with arthritis; juvenile arthritis
crohn: Chrons; Chron's disease; Krohns; Crones disease; Crowns disease; enfermedad de Crohn; maladie de Crohn; Morbus Crohn; Crohn-Krankheit; malattia di Crohn; ziekte van Crohn; doença de Crohn; choroba Crohna; 克罗恩病
perianal-fistula: tunnel near my bottom; hole near the bottom; fistula at the bottom; anal fistula; fistula near the anus; weeping hole near the bottom; fístula anal; fístula perianal; fistules périanales; fistule anale; Analfistel; perianale Fistel; perianalen Fisteln; fistola perianale; complex fistula; transsphincteric fistula; fistulizing Crohn's disease; perianal Crohn's disease; fistola anale; hole beside my anus; opening beside my bottom; tunnel next to my back passage; leaking pus near the bottom; fistulas perianais; przetoka okołoodbytnicza; seton; 肛瘘; tunnel beside my bottom; hole beside my bottom; beside the back passage; tunnel from the bowel to the skin
ulcerative-colitis: bloody diarrhoea; inflamed colon; colitis ulcerosa; rectocolite; rectocolite hémorragique; ulcerative pancolitis; pancolitis; colite ulcéreuse; colite ulcerosa; 溃疡性结肠炎
ms: esclerosis múltiple; sclérose en plaques; Multiple Sklerose; sclerosi multipla; esclerose múltipla; multipel skleros; stwardnienie rozsiane; sclérose en plaques rémittente; esclerosis múltiple recurrente; Multipler Sklerose; Multiplen Sklerose; sclerosi multipla recidivante; multiple sclerose; MS-Patientin; schubförmige MS; 多发性硬化; secondary progressive MS; reboot the immune system
mg: drooping eyelids; weak muscles droopy eyes; miastenia gravis; miastenia; myasthénie; myasthénie grave; Myasthenia; 重症肌无力; droopy lids and double vision; double vision and droopy eyelids
nmosd: optic nerve and spinal cord attacks; neuromyélite optique; neuromielitis óptica; neuromielite ottica; NMO; 视神经脊髓炎
cidp: immune system attacks the nerves; nerves attacked by the immune system
stiff-person: body goes stiff
t1d: type one diabetes; type one diabetic; diabetes type one; juvenile diabetes; insulin dependent diabetes; diabetes since childhood; come off insulin; stop insulin; diabetes tipo 1; diabète de type 1; Typ-1-Diabetes; Diabetes Typ 1; Diabetes mellitus Typ 1; Typ-1-Diabetiker; diabète type 1; diabetes mellitus tipo 1; diabete di tipo 1; type one since childhood; type one since I was; injects insulin six times a day; insulin every day since childhood; hypos at night; passes out from low sugar; diabetes tipo uno; diabete tipo 1; diabetes type 1; cukrzyca typu 1; typ 1-diabetes; T1DM; 1型糖尿病; insulin pump; cure for type 1; insulin pump since I was a child
t2d: type two diabetes; type two diabetic; adult diabetes; diabetes of old age; diabetes tipo 2; diabète de type 2; Typ-2-Diabetes; Diabetes Typ 2; Diabetes mellitus Typ 2; diabète type 2; diabetes mellitus tipo 2; cukrzyca typu 2; 2型糖尿病; diabete tipo 2
diabetes: sugar disease; diabète; Zuckerkrankheit
psoriasis: scaly skin patches; scaly patches; Schuppenflechte; psoriasi; psoríase
pemphigus: blisters in my mouth; mouth blisters
atopic-dermatitis: eczema; itchy skin; neurodermitis; dermatitis atópica; dermatite atopique; dermatite atopica
hair-loss: losing my hair; losing hair; going bald; baldness; bald; thinning hair; hair falling out; caída del cabello; Haarausfall; new hair from follicle cells; calvizie; calvicie; calvitie
vitiligo: white patches on the skin; white patches on my skin; white spots on the skin
nephrotic: protein in the urine; losing protein; kidneys leak protein
asthma: asthmatic; cannot breathe asthma
scd: sickle cell; anemia falciforme; anemia de células falciformes; drépanocytose; Sichelzellanämie; anemia drepanocítica; anémie falciforme; Sichelzellkrankheit; Sichelzellenanämie; drepanocitosis; Hb SS; HbSS; sickle; sikkelcelziekte; doença falciforme; niedokrwistość sierpowata; drépanocytaire; 镰状细胞
beta-thalassemia: talasemia; thalassämie; beta-talasemia; talasemia mayor; bêta-thalassémie; Beta-Thalassämie; thalassémie majeure; talassemia; thalassemie; bêta-thalassémie majeure; 地中海贫血
thalassemia: needs blood transfusions every month; transfusions for thalassemia
hemophilia: bleeder; blood does not clot; hemofilia; hémophilie; Hämophilie; Bluterkrankheit; emofilia; hemofilie; hemofilia grave; 血友病
scid: bubble boy; bubble baby; baby in a bubble; born without an immune system; no immune system from birth; absent T and B cells; no T and B cells; RAG1; 重症联合免疫缺陷
dmd: boy losing his muscles; boy cannot climb stairs muscles; distrofia muscular de Duchenne; dystrophie musculaire de Duchenne; Muskeldystrophie Duchenne; distrofia di Duchenne; Duchenne-Muskeldystrophie; Duchenne; Muskeldystrophie Typ Duchenne; distrofia muscolare di Duchenne; ziekte van Duchenne; 杜氏肌营养不良
muscular-dystrophy: muscle wasting disease; wasting muscles; muscles wasting away; distrofia muscular; dystrophie musculaire; Muskeldystrophie
sma: floppy baby; atrofia muscular espinal; amyotrophie spinale; spinale Muskelatrophie
oi: brittle bones; glass bones; bones break easily; breaks bones whenever she falls; broken eleven bones; osteogenesi imperfetta; Glasknochenkrankheit; maladie des os de verre
eb: butterfly skin; skin that blisters; skin blisters at a touch; piel de mariposa; Schmetterlingskinder; epidermólisis bullosa; épidermolyse bulleuse; skin comes off; skin comes off at the slightest touch; epidermolisi bollosa; Epidermolysis; pęcherzowe oddzielanie naskórka; epidermólise bolhosa; 大疱性表皮松解
cf: mucoviscidosis; mucoviscidose; Mukoviszidose; fibrosis quística; sticky mucus in the lungs; mukowiscydoza; fibrosi cistica; taaislijmziekte; fibrose cística
huntington: Huntington's chorea; chorea; Huntington's; Morbus Huntington; Corea de Huntington; maladie de Huntington; ziekte van Huntington; malattia di Huntington; 亨廷顿
ataxia: losing balance; unsteady walk; loss of balance; clumsy walk; ataxia; cerebellar ataxia; ataxie
aml: leucemia mieloide aguda; leucémie aiguë myéloïde; akute myeloische Leukämie; akuter myeloischer Leukämie; akuten myeloischen Leukämie; leucémie myéloïde aiguë; leucemia mieloblástica aguda; leucémie aiguë myéloblastique; leucemia mieloide acuta; acute myeloïde leukemie; leucémie myéloblastique; ostra białaczka szpikowa; 急性髓系白血病; 急性髓性白血病
all: leucemia linfoblástica aguda; leucemia linfoblastica; leucémie aiguë lymphoblastique; akute lymphatische Leukämie; akuter lymphatischer Leukämie; akuten lymphatischen Leukämie; akute lymphoblastische Leukämie; akuter lymphoblastischer Leukämie; leucémie lymphoblastique aiguë; leucemia linfoblastica acuta; acute lymfatische leukemie; leucémie lymphoblastique; 急性淋巴细胞白血病
leukemia: blood cancer leukemia; leucemia; leucémie; Leukämie; białaczka; leukemi; leukemie; leucemia aguda; leucémie aiguë; akute Leukämie; 白血病
lymphoma: cancer of the lymph nodes; lymph node cancer; cancer in the lymph glands; lymph gland cancer; linfoma; lymphome; Lymphdrüsenkrebs; lymfoom; chłoniak; linfoma difuso; chłoniaki; lymfom; 淋巴瘤; lump in my neck lymphoma
hodgkin: Hodgkin; linfoma de Hodgkin
mm: bone marrow cancer; cancer of the bone marrow; plasma cell cancer; mieloma múltiple; mieloma; myélome; myélome multiple; Multiples Myelom; multipel myelom; multiplem Myelom; multiplen Myelom; Plasmozytom; mieloma multiplo; multipel myeloom; Kahler; szpiczak; szpiczak mnogi; 多发性骨髓瘤
mds: bone marrow failing to make blood; preleukemia; syndrome myélodysplasique; síndrome mielodisplásico; myelodysplastisches Syndrom; sindrome mielodisplastica; 骨髓增生异常综合征
aplastic-anemia: bone marrow stopped working; bone marrow has stopped; marrow failure; empty bone marrow; anemia aplásica; aplastische Anämie; aplastischer Anämie; aplasie médullaire; anémie aplasique; anemia aplastica; aplasia medular; aplastische anemie; 再生障碍性贫血; stopped making blood cells
itp: low platelets; platelets too low; bleeding and bruising
blood-cancer: cancer of the blood; cáncer de sangre; cancer du sang; Blutkrebs
cancer: Krebs; cancro; kanker
hcc: cáncer de hígado; cancer du foie; Leberkrebs; hepatozelluläres Karzinom; hepatozellulärem Karzinom; carcinome hépatocellulaire; hepatocarcinoma; carcinoma hepatocelular; hépatocarcinome; carcinoma epatocellulare; leverkanker; epatocarcinoma; 肝细胞癌; 肝癌; rak wątroby
pancreatic-cancer: cancer of the pancreas; cáncer de páncreas; Bauchspeicheldrüsenkrebs; cancer du pancréas; adenocarcinoma de páncreas; adénocarcinome pancréatique; Pankreaskarzinom; cancro del pancreas; carcinoma pancreatico; tumore del pancreas; alvleesklierkanker; rak trzustki; 胰腺癌
gastric-cancer: cáncer de estómago; cancer de l'estomac; Magenkrebs; adenocarcinoma gástrico; adénocarcinome gastrique; Magenkarzinom; 胃癌; 胃腺癌; carcinoma gastrico; maagkanker; cancer gastrique; cáncer gástrico; rak żołądka
esophageal-cancer: cancer of the gullet; gullet cancer; food pipe cancer; cancer of the food pipe; Speiseröhrenkrebs
colorectal-cancer: cáncer de colon; Darmkrebs; cancer colorectal; cáncer colorrectal; kolorektales Karzinom; Kolonkarzinom; 结直肠癌; 结肠癌; tumore del colon; darmkanker; Darmkarzinom; cáncer de recto
lung-cancer: cáncer de pulmón; cancer du poumon; Lungenkrebs; 肺癌; tumore del polmone; longkanker; Lungenkarzinom; rak płuc; cancer bronchique
mesothelioma: asbestos cancer; asbestos; Mesotheliom; mesotelioma; mesothelioom
breast-cancer: cáncer de mama; cancer du sein; Brustkrebs; borstkanker; cancro al seno; Mammakarzinom; cancer du sein métastatique; 乳腺癌; carcinoma mammario; rak piersi; cancer du sein triple négatif; tumore al seno
ovarian-cancer: cáncer de ovario; cancer de l'ovaire; Eierstockkrebs; Ovarialkarzinom; 卵巢癌; carcinoma ovarico; tumore dell'ovaio; eierstokkanker; rak jajnika; carcinome ovarien
cervical-cancer: cancer of the cervix; neck of the womb cancer; Gebärmutterhalskrebs; 宫颈癌; cáncer de cuello uterino; cancer du col
endometrial-cancer: womb cancer; cancer of the womb; uterine cancer
prostate-cancer: cáncer de próstata; Prostatakrebs; cancer de la prostate; 前列腺癌; carcinoma prostatico; tumore alla prostata; prostaatkanker; rak prostaty; ignores the hormone shots
kidney-cancer: cáncer de riñón; Nierenkrebs; 肾癌; carcinoma renale; cancer du rein; nierkanker
brain-cancer: tumor cerebral; tumeur cérébrale; Hirntumor; Gehirntumor; hersentumor; guz mózgu
glioblastoma: worst brain tumour; aggressive brain tumor; glioblastome; glioblastoma multiforme recidivante; glioblastome récidivant; 胶质母细胞瘤; glejak
dipg: tumour in the brainstem; brainstem tumor; brain stem tumor
neuroblastoma: neuroblastome; neuroblastoma recidivante; 神经母细胞瘤
osteosarcoma: bone tumor; bone cancer; cancer of the bone
sarcoma: soft tissue cancer; cancer of soft tissue; Sarkom; sarcome; mięsak; sarcoom
melanoma: cancerous mole; skin cancer that spread; mélanome; 黑色素瘤; melanoom; czerniak
head-neck: throat cancer; cancer of the throat; mouth cancer; tongue cancer; cancer of the mouth; cancer of the tongue
thyroid-cancer: cancer of the thyroid
crs: cytokine release; cytokine storm
icans: nerve toxicity; neurotoxicity; confusion after CAR-T; brain side effects
covid: coronavirus; covid-19
stem-cell: células madre; cellules souches; Stammzellen; Stammzelle; Stammzelltherapie; cellule staminali; células-tronco; células estaminais; stamcellen; stamceller; komórki macierzyste; kök hücre; стволовые клетки; 干细胞; terapia con células madre; thérapie par cellules souches; komórkami macierzystymi; komórek macierzystych; células estaminales; stamceltherapie; staminali; células-tronco mesenquimais
msc: células madre mesenquimales; cellules souches mésenchymateuses; mesenchymale Stammzellen; 间充质干细胞; komórki mezenchymalne; cellule mesenchimali; cellule staminali mesenchimali; mesenchymale stamcellen
car-t: células CAR-T; cellules CAR-T; CAR-T-Zellen; engineered immune cells; trained immune cells; reprogrammed immune cells; living immune cells; CAR-T-Zelltherapie; CAR-T-Zell-Therapie; CAR-T-Therapie; thérapie CAR-T; terapia CAR-T; lymphocytes CAR-T; linfocitos CAR-T; reprogrammed T cells; linfociti CAR-T; CAR-T細胞; CAR-T-cellen; CAR-T细胞; células T con receptor quimérico
ild: interstitielle Lungenerkrankung; interstitielle Lungenkrankheit; interstitieller Lungenerkrankung; pneumopathie interstitielle; enfermedad pulmonar intersticial
dlbcl: diffus großzelliges B-Zell-Lymphom; diffuses großzelliges B-Zell-Lymphom; diffus großzelligem B-Zell-Lymphom; lymphome diffus à grandes cellules B; lymphome B diffus à grandes cellules; linfoma difuso de células grandes B; linfoma B difuso de células grandes; linfoma diffuso a grandi cellule B; 弥漫大B细胞淋巴瘤
fl: follikuläres Lymphom; follikulären Lymphom; lymphome folliculaire; linfoma folicular; lymfoma folicular; linfoma follicolare
mcl: Mantelzelllymphom; Mantelzell-Lymphom; lymphome du manteau; linfoma de células del manto; linfoma del manto; 套细胞淋巴瘤
b-all: leucemia linfoblástica aguda B; leucemia linfoblástica aguda de células B; leucémie aiguë lymphoblastique B; B-ALL-Rezidiv
cll: chronische lymphatische Leukämie; chronischer lymphatischer Leukämie; leucémie lymphoïde chronique; leucemia linfocítica crónica
nsclc: nicht-kleinzelliges Lungenkarzinom; nichtkleinzelliges Lungenkarzinom; cancer bronchique non à petites cellules; cáncer de pulmón no microcítico; 非小细胞肺癌; carcinoma pulmonar de células no pequeñas; carcinoma polmonare non a piccole cellule
stem-cell-transplant: Stammzelltransplantation; trasplante de células madre; greffe de cellules souches; trapianto di cellule staminali
auto-hsct: autologe Stammzelltransplantation; autologen Stammzelltransplantation; autologer Stammzelltransplantation; autogreffe; trasplante autólogo; autotrasplante
allo-hsct: allogene Stammzelltransplantation; allogenen Stammzelltransplantation; allogener Stammzelltransplantation; allogreffe; trasplante alogénico
cord-blood: sangre de cordón; sangre de cordón umbilical; sang de cordon; Nabelschnurblut; sangue do cordão umbilical; sangue do cordão; sangue cordonale; navelstrengbloed; krwi pępowinowej; krew pępowinowa; navelsträngsblod; 脐带血
gene-therapy: Gentherapie; terapia génica; thérapie génique
was: Wiskott Aldrich
mps1: Hurler; Morbus Hurler
mps3: Sanfilippo
krabbe: Krabbe
gaucher: Gaucher's
fabry: Fabry; Morbus Fabry
pompe: Pompe
tay-sachs: Tay-Sachs
niemann-pick: Niemann-Pick
batten: Batten
behcet: Behçet; Morbus Behçet
fanconi: Fanconi
guillain-barre: Guillain-Barré
peyronie: Peyronie; bent penis
chagas: Chagas
ischemic-cardiomyopathy: ischämische Kardiomyopathie; cardiopathie ischémique; cardiomiopatía isquémica; cardiomiopatia ischemica
long-covid: never recovered from covid; never got well after covid
fsgs: 局灶节段性肾小球硬化
azoospermia: no sperm; Azoospermie
thin-endometrium: thin lining; endometrium stays thin; lining of my womb thin
bone-defect: sinus augmentation; sinus lift; atrophy of the jaw; alveolar atrophy; atrophy of the maxilla; bone loss of the jaw; maxillary atrophy
alopecia: bald patches
tolerance: stop anti-rejection drugs; quit the anti-rejection drugs; off anti-rejection drugs; without anti-rejection drugs; come off immunosuppression; off immunosuppression; without immunosuppression; withdrawal of tacrolimus; stop tacrolimus; stop ciclosporin; drugs that keep the immune system down; stop the drugs that suppress the immune system; body accepts the organ without drugs; body accepts the kidney; body accepts the transplant; train the body to accept it; tolerant of the kidney; tolerant of the transplant; sin inmunosupresores; sans immunosuppresseurs; ohne Immunsuppressiva; senza immunosoppressori; drugs that hold my immune system down; do without those drugs for the transplant; stop taking anti-rejection medicine
kidney-transplant: received a kidney; kidney from my sister; kidney from my brother; my brother's kidney; a new kidney; kidney recipient; trasplante de riñón; trasplante renal; greffe de rein; greffe rénale; Nierentransplantation; trapianto di rene; niertransplantatie; przeszczep nerki; gave me her kidney; gave me his kidney; gave me a kidney
liver-transplant: received a liver; liver recipient; trasplante de hígado; greffe de foie; Lebertransplantation; trapianto di fegato
pid: no working white cells; immunodeficiency; born with a weak immune system; Immundefekt; déficit immunitaire; inmunodeficiencia; immunodeficienza
cgd: septische Granulomatose; granulomatose septique; enfermedad granulomatosa crónica
liver-cancer: Leberkarzinom
hiv: VIH; HIV-positiv; VIH positivo; 艾滋病
hepatitis-b: 乙型肝炎; 慢性乙型肝炎
ptld: tumours after the transplant from glandular fever; virus turned into tumours after the transplant
islet: trasplante de islotes; islotes pancreáticos; greffe d'îlots; îlots de Langerhans; Inselzellen; Inselzelltransplantation; isole pancreatiche; eilandjes; lab grown beta cells; new pancreas cells
til: lymphocytes from the tumor; T cells grown from the tumor; grown from my tumor; lymphocytes infiltrant la tumeur; tumorinfiltrierende Lymphozyten
anthracycline-cardiomyopathy: heart damaged by chemo; heart damage from chemotherapy; heart muscle damaged by chemo
antiphospholipid: antiphospholipid; sticky blood; anticardiolipin
buerger: Buerger; smoker with no blood in the toes
psp: falls backwards and cannot look down; cannot move her eyes up or down; cannot move his eyes up or down
`
