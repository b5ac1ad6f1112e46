import type { JudgedNeed } from '../needs'

// Needs of a sixth draw: trials were drawn at random from every record, and a need was written for each in other words,
// before anybody looked at what the search does with it. The first reader, who also tuned the search, graded most of
// them by rules over fields. A second reader, who tunes nothing, graded all 60 afresh without the first grades, by
// reading what the first ten of the portal, of SQLite's FTS5 and of MiniSearch hold and what queries over titles,
// conditions, treatments and texts of every record find. Over the 1,960 pairs of need and trial that either of them
// graded, the two agreed with a weighted kappa of 0.55 (quadratic; 0.75 over the 1,092 that both graded, of which 841
// were equal). The differences were read again: 887 grades changed, of which 434 were removed, most of them a 1 for
// another disease, 172 were added, and 281 were raised or lowered. Half of it was
// set apart until 2026-12-01.

export const sixthDraw: readonly JudgedNeed[] = [
  {
    way: 'everyday words',
    query:
      'my lungs are full of mucus and keep getting infected, the tubes have widened, stem cells?',
    need: 'cells for bronchiectasis',
    judged: {
      3: `
NCT02625246`,
      1: `
NCT00683722 NCT01306513 NCT01758055 NCT01849159 NCT01872624 NCT03058068 NCT04018729 NCT04047810
NCT04433104`,
    },
  },
  {
    way: 'everyday words',
    query:
      'tight hard skin on my hands and now it goes to the lungs, want my immune system reset with CAR-T',
    need: 'CAR-T for systemic sclerosis',
    judged: {
      3: `
NCT06328777 NCT06400303 NCT06544330 NCT06792344 NCT06801119 NCT06871644 NCT06913608 NCT06947460
NCT06947473 NCT07072884 NCT07155369 NCT07295847 NCT07335562 NCT07493395 NCT07778446`,
      2: `
NCT05859997 NCT05869955 NCT06056921 NCT06152172 NCT06249438 NCT06308978 NCT06347718 NCT06350110
NCT06361745 NCT06373081 NCT06375993 NCT06417398 NCT06420154 NCT06548607 NCT06549296 NCT06708845
NCT06775912 NCT06821659 NCT06828042 NCT06925542 NCT06941129 NCT06978738 NCT07085676 NCT07152223
NCT07167537 NCT07184450 NCT07203404 NCT07246096 NCT07315087 NCT07361094 NCT07413341 NCT07473154
NCT07502859 NCT07527936 NCT07544225 NCT07558850 NCT07586267 NCT07596680 NCT07676266 NCT07729995`,
      1: `
NCT00114530 NCT06255028 NCT06434363 NCT07403188`,
    },
  },
  {
    way: 'everyday words',
    query: "dad's pump is weak since his heart attack, bone marrow cells put in through the artery",
    need: 'bone marrow cells after myocardial infarction, by the coronary artery first; heart failure after it',
    judged: {
      3: `
NCT00684021 NCT01187654 NCT01392105 NCT01652209 NCT02323620 NCT03047772`,
      2: `
NCT00114452 NCT00418418 NCT00587990 NCT00644410 NCT00768066 NCT00824005 NCT00877903 NCT00883727
NCT00950274 NCT01061580 NCT01076920 NCT01087996 NCT01913886 NCT02013674 NCT02501811 NCT02503280
NCT02870933`,
      1: `
NCT00721045 NCT00790764 NCT01449032 NCT01458405 NCT01753440 NCT01946048 NCT02032004 NCT02439398
NCT02439541 NCT02635464 NCT02666391 NCT03404063 NCT03418233 NCT03533153 NCT03798353 NCT04056819
NCT04340609 NCT04551443 NCT04939077 NCT06145035 NCT06147986 NCT06956807 NCT07265349`,
    },
  },
  {
    way: 'everyday words',
    query: 'they want to fuse my lower spine, can stem cells do it better than a bone graft',
    need: 'cells for spinal fusion',
    judged: {
      3: `
NCT01513694 NCT01552707 NCT03793530 NCT03827096`,
      1: `
NCT00988338 NCT01290367 NCT01409954 NCT01413061 NCT02338271 NCT03692221 NCT04104412 NCT04138017
NCT04499105 NCT04735185 NCT05011474`,
    },
  },
  {
    way: 'everyday words',
    query: 'swollen joints every morning, all rheumatism drugs failed, stem cells through a drip',
    need: 'mesenchymal cells for rheumatoid arthritis',
    judged: {
      3: `
NCT01663116 NCT01851070 NCT01985464 NCT02643823 NCT03618784 NCT03798028 NCT04170426 NCT04971980`,
      2: `
NCT01873625 NCT03067870`,
      1: `
NCT03899298 NCT04684602 NCT06201416 NCT06613490 NCT06917742 NCT07048197 NCT07100873 NCT07295847
NCT07315503`,
    },
  },
  {
    way: 'everyday words',
    query: 'bowel cancer gone to the liver, immune cells that hunt it down',
    need: 'CAR-T and other T or NK cells for colorectal cancer, liver metastases first',
    judged: {
      3: `
NCT02959151 NCT03152435 NCT03310008 NCT03370198 NCT03542799 NCT04513431 NCT04991948 NCT05089266
NCT05213195 NCT05240950 NCT05248048 NCT05396300 NCT05759728 NCT05875402 NCT06055439 NCT06358430
NCT06653010 NCT06675513 NCT06718738 NCT06946615 NCT07031011 NCT07152210 NCT07247396 NCT07411599
NCT07420010 NCT07462650 NCT07589517`,
      2: `
NCT02349724 NCT02416466 NCT02541370 NCT02713984 NCT02839954 NCT02850536 NCT02862704 NCT03013712
NCT03638206 NCT03682744 NCT04107142 NCT04348643 NCT04550663 NCT04652219 NCT04780529 NCT04842812
NCT05028933 NCT05239143 NCT05287165 NCT05415475 NCT05538195 NCT05736731 NCT06006390 NCT06010862
NCT06013111 NCT06043466 NCT06051695 NCT06126406 NCT06256055 NCT06682793 NCT06821048 NCT06885697
NCT06937567 NCT07021534 NCT07179692 NCT07216105 NCT07544589`,
      1: `
NCT03198052 NCT03740256 NCT03818165 NCT04660929 NCT05779917`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '61-year-old man, warm antibody haemolysis since 2019, DAT 4+ IgG, Hb 68, transfusion every three weeks. Prednisolone, rituximab twice, splenectomy, mycophenolate, fostamatinib: no lasting effect. LDH 900. Known gallstones and a DVT in 2021. A colleague says that CD19 CAR-T has been tried for exactly this; where could he be referred?',
    need: 'CAR-T for autoimmune haemolytic anaemia, open at 61',
    judged: {
      3: `
NCT06212154 NCT06231368 NCT06733610 NCT06920446 NCT07091370 NCT07324889 NCT07441525 NCT07549698
NCT07585071 NCT07603557 NCT07689604 NCT07748533`,
      2: `
NCT05263817 NCT06978738 NCT07361094`,
      1: `
NCT07629596`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Three weeks ago I woke up and the lower half of what I see with the right eye was gone. The disc was swollen, now it is pale; the eye doctor calls it a small-vessel infarction of the nerve, not giant cell arteritis. I am 57, have sleep apnoea and diabetes. Are there any studies that put stem cells into or behind the eye for such nerve damage?',
    need: 'cells for non-arteritic ischaemic optic neuropathy; other optic nerve disease second',
    judged: {
      3: `
NCT03173638`,
      2: `
NCT01920867 NCT04877067`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'After lamotrigine my daughter (23) lost most of her skin and spent a month on the burns unit. The skin is fine now, but the lids grow onto the eyeballs, the lashes rub and the window of the left eye has gone white with vessels creeping over it. Two amniotic membranes did not hold. Could cells be grown and put on that eye?',
    need: 'cells for ocular surface damage after Stevens-Johnson syndrome: cicatricial conjunctivitis and limbal stem cell deficiency',
    judged: {
      3: `
NCT05520086`,
      2: `
NCT03226015 NCT04484402`,
      1: `
NCT02325843 NCT03237442 NCT05204329`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '36 years, three embryo transfers cancelled because my lining never got above 5 mm since the curettage after my miscarriage. They cut scar tissue in the womb twice. Oestrogen, aspirin, Viagra and platelet-rich plasma did nothing. Hashimoto, on thyroxine. My clinic says stem cells are being tried for this somewhere. Which trials are there?',
    need: 'cells for thin endometrium or intrauterine adhesions',
    judged: {
      3: `
NCT02313415 NCT03166189 NCT05495711`,
      1: `
NCT02968459 NCT03386708`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Postman, 55, both knees grade 3 on X-ray, pain on stairs for six years. Hyaluronic acid twice, steroid shots, physiotherapy, weight down to BMI 29. Takes ramipril for blood pressure. He is told to wait for a replacement until he is 65. Question: is an injection of stem cells, from his own fat or from umbilical cords, under study for knees like his?',
    need: 'fat or umbilical cord cells for knee osteoarthritis',
    judged: {
      3: `
NCT02237846 NCT02580695 NCT02658344 NCT02805855 NCT02855073 NCT02963727 NCT02966951 NCT03166865
NCT03308006 NCT03357770 NCT03358654 NCT03383081 NCT03800810 NCT03818737 NCT03943576 NCT03956719
NCT03990805 NCT04037345 NCT04208646 NCT04230902 NCT04351932 NCT04520945 NCT04893174 NCT05016011
NCT05081921 NCT05280002 NCT05484856`,
      2: `
NCT01041001 NCT01733186 NCT01953523 NCT02291926 NCT03337243 NCT04234412 NCT04427930 NCT04719793
NCT05147675`,
      1: `
NCT01159899 NCT01448434 NCT01453738 NCT01504464 NCT01586312 NCT01873625 NCT01879046 NCT01895413
NCT01931007 NCT02003131 NCT02123368 NCT02958267 NCT03007576 NCT03028428 NCT03067870 NCT03589287
NCT03602872 NCT03790189 NCT03899298 NCT04130100 NCT04453111 NCT04684602 NCT04716803 NCT04971798
NCT05027581 NCT05060107 NCT05086939 NCT05120700 NCT05288725`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '78-year-old, CLL since 2012 with del(17p). FCR, ibrutinib for five years, venetoclax with rituximab, now progressing on pirtobrutinib: nodes 6 cm, lymphocytes 140. Prostate cancer 2010, cured by surgery. Creatinine 1.3. He is fit and walks his dog daily. The family wonders about CAR-T, against CD19 or the BAFF receptor, for his leukaemia.',
    need: 'CAR-T for CLL, open at 78',
    judged: {
      3: `
NCT00586391 NCT01747486 NCT02194374 NCT02456350 NCT02640209 NCT02935257 NCT03076437 NCT03085173
NCT03191773 NCT03624036 NCT04030195 NCT04416984 NCT04629729 NCT04684563 NCT05037669 NCT05094206
NCT05360238 NCT05702853 NCT05869279 NCT05963217 NCT06762431 NCT06916767 NCT07194980`,
      2: `
NCT00881920 NCT01029366 NCT01735604 NCT01864889 NCT01865617 NCT02050347 NCT02529813 NCT02706392
NCT02819583 NCT02851589 NCT03056339 NCT03277729 NCT03666000 NCT03853616 NCT04160195 NCT04186520
NCT04450069 NCT04464200 NCT04796688 NCT04892277 NCT05281809 NCT05410041 NCT05418088 NCT05643742
NCT05665062 NCT05694364 NCT06343376 NCT06528301 NCT07120633 NCT07166419 NCT07412405`,
      1: `
NCT01475058 NCT01853631 NCT02546739 NCT02656147 NCT02685670 NCT02892695 NCT03097770 NCT03185494
NCT03271515 NCT03375619 NCT03579888 NCT03765177 NCT03774654 NCT04007029 NCT04029038 NCT04163575
NCT04223765 NCT04488354 NCT04767308 NCT05020678 NCT05259813 NCT05487651 NCT05537766 NCT05705570
NCT05873712 NCT07108868 NCT07168486 NCT07259070 NCT07451054 NCT07523555 NCT07539688 NCT07679919`,
    },
  },
  {
    way: 'misspelt',
    query: 'mesenchimal cels for bronchectasis',
    need: 'mesenchymal cells for bronchiectasis',
    judged: {
      3: `
NCT02625246`,
      1: `
NCT00683722 NCT01306513 NCT01758055 NCT01849159 NCT01872624 NCT03058068 NCT04018729 NCT04047810
NCT04433104`,
    },
  },
  {
    way: 'misspelt',
    query: 'ostegenesis imperfeta stem cell',
    need: 'cells for osteogenesis imperfecta',
    judged: {
      3: `
NCT00705120 NCT01061099 NCT02172885 NCT05559801`,
    },
  },
  {
    way: 'misspelt',
    query: 'hemofilia or thallasemia gene therapie',
    need: 'gene-modified cells for haemophilia or thalassaemia',
    judged: {
      3: `
NCT03217032`,
      1: `
NCT00957931`,
    },
  },
  {
    way: 'misspelt',
    query: 'autoimune hemolitic anaemia cart',
    need: 'CAR-T for autoimmune haemolytic anaemia',
    judged: {
      3: `
NCT06212154 NCT06231368 NCT06733610 NCT06920446 NCT07091370 NCT07324889 NCT07441525 NCT07549698
NCT07585071 NCT07603557 NCT07629596 NCT07689604 NCT07748533`,
      2: `
NCT05263817 NCT06978738 NCT07361094`,
    },
  },
  {
    way: 'misspelt',
    query: 'pemfigus vulgaris car t',
    need: 'CAR-T or CAAR-T for pemphigus',
    judged: {
      3: `
NCT07681388`,
    },
  },
  {
    way: 'misspelt',
    query: 'frontotemperal dementia stem cells',
    need: 'cells for frontotemporal dementia; Alzheimer as a neighbour',
    judged: {
      3: `
NCT05315661`,
      1: `
NCT02054208 NCT02600130 NCT02672306 NCT03172117 NCT03899298 NCT04040348 NCT04482413 NCT04684602`,
    },
  },
  {
    way: 'hidden role',
    query: 'tumour DNA in the blood to see early whether the CAR-T for lymphoma is failing',
    need: 'circulating tumour DNA or other blood markers watched around CAR-T in lymphoma',
    judged: {
      3: `
NCT05675982`,
      2: `
NCT05366569 NCT06339255 NCT06902012 NCT07609485`,
      1: `
NCT04290000 NCT05176275 NCT06049381 NCT06996132`,
    },
  },
  {
    way: 'hidden role',
    query: 'azacitidine so that the leukaemia does not return after my donor transplant',
    need: 'azacitidine as maintenance after a transplant of donor cells in leukaemia; other drugs for it second',
    judged: {
      3: `
NCT02204020`,
      2: `
NCT06992934`,
      1: `
NCT06572631`,
    },
  },
  {
    way: 'hidden role',
    query: 'I smoke weed every day and will be in hospital for CAR-T, is anyone looking at that',
    need: 'cannabis use or withdrawal in people who are having cell therapy',
    judged: {
      3: `
NCT07594496`,
      1: `
NCT04914091`,
    },
  },
  {
    way: 'hidden role',
    query: 'my myeloma CAR-T worked, is there a tablet trial to make it last',
    need: 'medicines as maintenance or consolidation after CAR-T in myeloma',
    judged: {
      3: `
NCT05117008 NCT06048250 NCT07200102`,
      2: `
NCT03070327 NCT06045806 NCT06523621 NCT07106684 NCT07106710 NCT07106736 NCT07200089`,
      1: `
NCT04133636 NCT05191472 NCT05827016 NCT06121843`,
    },
  },
  {
    way: 'hidden role',
    query: 'checkpoint drug given after or with CAR-T in cancers that are not blood cancers',
    need: 'checkpoint inhibitors combined with CAR-T in solid tumours',
    judged: {
      3: `
NCT01822652 NCT03874897 NCT04003649 NCT04991948 NCT04995003`,
      2: `
NCT03525782 NCT04483778 NCT04660929 NCT04847466 NCT05155189 NCT05631886 NCT05631899 NCT06478693
NCT06856278 NCT07172412`,
      1: `
NCT02873390 NCT03030001 NCT03179007 NCT03182803 NCT03182816 NCT03545815 NCT03706326 NCT03747965
NCT04768608 NCT05373147 NCT05732948 NCT05812326 NCT06248697 NCT07116057 NCT07481721`,
    },
  },
  {
    way: 'hidden role',
    query: 'relaxation or virtual reality glasses during the hospital stay for cell therapy',
    need: 'virtual reality and relaxation for people who are having cell therapy',
    judged: {
      3: `
NCT07649512 NCT07679958`,
      1: `
NCT04092803`,
    },
  },
  {
    way: 'several concepts',
    query: 'CAR-NK against CD70 in kidney cancer',
    need: 'CAR-NK for renal cell carcinoma; other CAR cells for it second',
    judged: {
      3: `
NCT07072234 NCT07551349`,
      2: `
NCT04438083 NCT04696731 NCT04969354 NCT05420519 NCT06245915 NCT06480565 NCT07113977 NCT07297667
NCT07500805 NCT07564232 NCT07645690 NCT07647744`,
      1: `
NCT01218867 NCT02830724 NCT05239143 NCT05420545 NCT05468190 NCT05795595 NCT05947487 NCT05990621
NCT06010875 NCT06383507 NCT06682793 NCT07181720 NCT07297160`,
    },
  },
  {
    way: 'several concepts',
    query: 'donor CAR-T, autoimmune haemolytic anaemia or immune thrombocytopenia',
    need: 'CAR-T of donor cells for AIHA or ITP; own cells second',
    judged: {
      3: `
NCT06212154 NCT06733610 NCT06920446 NCT07441525 NCT07549698`,
      2: `
NCT06231368 NCT06352281 NCT06787989 NCT06826430 NCT06941129 NCT06978738 NCT07091370 NCT07174843
NCT07315087 NCT07324889 NCT07585071 NCT07603557 NCT07689604 NCT07748533`,
      1: `
NCT05263817 NCT06316791 NCT06417398 NCT07361094 NCT07629596`,
    },
  },
  {
    way: 'several concepts',
    query: 'stem cells from fat into the heart muscle, coronary disease',
    need: 'adipose cells injected into the myocardium for ischaemic heart disease',
    judged: {
      3: `
NCT01449032 NCT02387723 NCT04005989 NCT04695522 NCT07192211`,
      2: `
NCT03746938 NCT06956807`,
      1: `
NCT00418418 NCT00587990 NCT00768066 NCT00790764 NCT00824005 NCT00950274 NCT01076920 NCT01087996
NCT01753440 NCT01953523 NCT02013674 NCT02107118 NCT02501811 NCT02503280 NCT02870933 NCT04011059
NCT04551456 NCT06840275 NCT07265349`,
    },
  },
  {
    way: 'several concepts',
    query: 'BTK inhibitor together with CAR-T, mantle cell lymphoma',
    need: 'BTK inhibitors combined with CAR-T in mantle cell lymphoma; other B-cell lymphoma second',
    judged: {
      3: `
NCT04234061 NCT04484012 NCT05495464 NCT06553872 NCT07673367`,
      2: `
NCT03310619 NCT05202782 NCT05744037 NCT05797948 NCT05871684 NCT05990465 NCT06646666 NCT07198464`,
      1: `
NCT02081937 NCT02640209 NCT04880434 NCT05155215 NCT05873712 NCT06253663 NCT07120633 NCT07194980`,
    },
  },
  {
    way: 'several concepts',
    query: 'mesothelin CAR-T pancreatic cancer',
    need: 'CAR-T against mesothelin for pancreatic cancer',
    judged: {
      3: `
NCT01897415 NCT02159716 NCT02465983 NCT02706782 NCT03323944 NCT03497819 NCT03638193 NCT05057715
NCT05779917 NCT06760364`,
      2: `
NCT01583686 NCT02580747 NCT03267173 NCT06051695 NCT06196294 NCT06256055 NCT06885697 NCT07480928
NCT07627711`,
      1: `
NCT02850536 NCT02959151 NCT03030001 NCT03159819 NCT03182803 NCT03198052 NCT03545815 NCT03747965
NCT03818165 NCT03890198 NCT03941457 NCT04203459 NCT04404595 NCT04842812 NCT04966143 NCT04981691
NCT05143151 NCT05164666 NCT05277987 NCT05373147 NCT05393986 NCT05531708 NCT05539430 NCT05583201
NCT05620732 NCT05693844 NCT05775666 NCT05783089 NCT05848999 NCT05911217 NCT05922930 NCT05944185
NCT06134960 NCT06158139 NCT06248697 NCT06464965 NCT06478459 NCT06503497 NCT06717022 NCT06816823
NCT07010523 NCT07153289 NCT07394205 NCT07399769 NCT07416240 NCT07425483 NCT07553793`,
    },
  },
  {
    way: 'several concepts',
    query: 'old spinal cord injury, bone marrow cells by lumbar puncture',
    need: 'bone marrow cells for chronic spinal cord injury, intrathecally first',
    judged: {
      3: `
NCT00816803 NCT01162915 NCT01325103 NCT01676441 NCT01694927 NCT02152657 NCT02570932 NCT04288934`,
      1: `
NCT01274975 NCT01873547 NCT02688049 NCT02917291 NCT03003364 NCT03505034 NCT03521336 NCT04064957
NCT04213131 NCT04520373 NCT05018793 NCT05054803`,
    },
  },
  {
    way: 'everyday words',
    query: 'grandpa is not himself any more, the front of his brain is shrinking, any stem cells',
    need: 'cells for frontotemporal dementia; Alzheimer as a neighbour',
    judged: {
      3: `
NCT05315661`,
      1: `
NCT02054208 NCT02600130 NCT02672306 NCT03172117 NCT03899298 NCT04040348 NCT04482413 NCT04684602`,
    },
  },
  {
    way: 'everyday words',
    query: 'lost the sight of one eye overnight, they call it a stroke of the eye, stem cells',
    need: 'cells for ischaemic optic neuropathy; retinal artery or vein occlusion second',
    judged: {
      3: `
NCT03173638`,
      2: `
NCT01920867`,
      1: `
NCT04877067`,
    },
  },
  {
    way: 'everyday words',
    query: 'diabetic sore on my foot that will not close, a stem cell gel or sheet for it',
    need: 'cells for diabetic foot ulcer',
    judged: {
      3: `
NCT00815217 NCT00955669 NCT01065337 NCT01216865 NCT01686139 NCT02304588 NCT02672280 NCT02796079
NCT02834858 NCT03248466 NCT03259217 NCT03509870 NCT03865394 NCT04104451 NCT05165628`,
      2: `
NCT02685722 NCT03183726 NCT03183804`,
      1: `
NCT01257776 NCT01751282 NCT02619734 NCT04971161 NCT05549609`,
    },
  },
  {
    way: 'everyday words',
    query: 'liver failing from hepatitis B, stem cells instead of waiting for a new liver',
    need: 'cells for liver failure or decompensated cirrhosis from hepatitis B',
    judged: {
      3: `
NCT00956891 NCT01221454 NCT01322906 NCT01728727 NCT01844063 NCT02812121 NCT04357600 NCT05106972
NCT05442437 NCT05948982`,
      2: `
NCT00476060 NCT02786017 NCT02857010 NCT03209986 NCT03460795 NCT03629015 NCT03668171 NCT03863002
NCT03945487 NCT05080465 NCT05224960 NCT05227846`,
      1: `
NCT00913289 NCT00976287 NCT00993941 NCT01062750 NCT01573923 NCT01875081 NCT02652351 NCT03472742
NCT03626090 NCT04689152 NCT05155657 NCT05331872`,
    },
  },
  {
    way: 'everyday words',
    query: "my wife's ovarian cancer is back a third time, is there CAR-T for her",
    need: 'CAR-T for ovarian cancer',
    judged: {
      3: `
NCT00019136 NCT02159716 NCT03585764 NCT03907527 NCT03916679 NCT04562298 NCT04670068 NCT05057715
NCT05211557 NCT05225363 NCT05372692 NCT05963100 NCT06305299 NCT06469281 NCT06646627 NCT06825455
NCT06846424 NCT07030907 NCT07067255 NCT07420010`,
      2: `
NCT01583686 NCT02541370 NCT02580747 NCT02713984 NCT02830724 NCT03638206 NCT03692637 NCT04025216
NCT05239143 NCT05410717 NCT05420545 NCT05468190 NCT05472857 NCT05856643 NCT05922930 NCT06010875
NCT06051695 NCT06256055 NCT06342986 NCT06383507 NCT06885697 NCT06904131 NCT07181720 NCT07216105
NCT07480954 NCT07589543 NCT07617753`,
      1: `
NCT04630769 NCT04660929 NCT04684459`,
    },
  },
  {
    way: 'everyday words',
    query: 'blisters all over my skin and in my mouth, years of steroids, heard of CAR-T',
    need: 'CAR-T or CAAR-T for pemphigus; pemphigoid second',
    judged: {
      3: `
NCT07681388`,
      2: `
NCT05520086`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Haematology MDT: 58 F, IgG kappa myeloma 2020, VRd, autograft, lenalidomide maintenance. Relapse 2023, Dara-Kd, then ide-cel with 9 months of remission. Now 28 % circulating plasma cells, extramedullary mass at the sternum, del(17p). GPRC5D expressed on biopsy. Is there a study with CAR-T against GPRC5D or another second CAR that takes people after BCMA?',
    need: 'GPRC5D CAR-T for myeloma or plasma cell leukaemia, after BCMA CAR-T first',
    judged: {
      3: `
NCT04555551 NCT05016778 NCT05219721 NCT05739188 NCT05749133 NCT05759793 NCT05838131 NCT06084962
NCT06121843 NCT06182696 NCT06271252 NCT06297226 NCT06333509 NCT06615479 NCT07365059`,
      2: `
NCT04541368 NCT05998928 NCT06068400 NCT06153251 NCT06515262 NCT07032129 NCT07195617 NCT07369895
NCT07376720 NCT07622862`,
      1: `
NCT03464916 NCT03710421 NCT03958656 NCT04142619 NCT04662099 NCT05822037 NCT05950113 NCT06185751
NCT06407947 NCT06574958 NCT06655519 NCT06718270 NCT06988059 NCT07085559 NCT07333261 NCT07509086
NCT07523555`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'My mother is 69. Four days ago a clot blocked the middle artery of her brain, the thrombectomy came too late. Her left arm does not move at all and she neglects that side. She has atrial fibrillation and takes apixaban, had her gallbladder out, no cancer. We read that stem cells are given by drip in the first weeks after this. Who does that?',
    need: 'cells for acute or subacute ischaemic stroke, intravenously first',
    judged: {
      3: `
NCT00875654 NCT00908856 NCT01461720 NCT01468064 NCT01678534 NCT01716481 NCT01849887 NCT02849613
NCT04093336 NCT04097652 NCT04434768 NCT05522569`,
      2: `
NCT02580019 NCT05158101`,
      1: `
NCT01297413 NCT01714167 NCT03384433 NCT03899298 NCT04590118 NCT05008588`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Motorbike crash 14 months ago, open fracture of the right shin bone, nailed, later exchange nailing with plate. CT last week: gap of 8 mm, no callus, no infection. Smokes ten a day, otherwise healthy, 34 years. The surgeon offers another graft from the hip; the patient would rather have his own marrow cells grown and put into the gap.',
    need: 'own bone marrow cells for non-union of fractures',
    judged: {
      3: `
NCT01206179 NCT01429012 NCT01788059 NCT01958502 NCT02177565 NCT02230514 NCT02448849 NCT03325504`,
      2: `
NCT02483364 NCT02815423 NCT04340284`,
      1: `
NCT00851162 NCT01532076 NCT02140528 NCT02630836 NCT02755922`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Oncology referral: 52 F, sigmoid adenocarcinoma, KRAS G12V, microsatellite stable, HER2 0. Liver and peritoneal deposits. FOLFOX, FOLFIRI with bevacizumab, then trifluridine/tipiracil, progression on each. ECOG 1, bilirubin normal, platelets 160. Past history of asthma and a treated melanoma in situ. She would travel for an engineered T-cell study; GUCY2C, CEA or NKG2D have been mentioned to her.',
    need: 'CAR-T or other engineered T cells for colorectal cancer',
    judged: {
      3: `
NCT02959151 NCT03152435 NCT03310008 NCT03370198 NCT03542799 NCT04513431 NCT04991948 NCT05089266
NCT05240950 NCT05248048 NCT05396300 NCT05759728 NCT05875402 NCT06055439 NCT06653010 NCT06675513
NCT06718738 NCT06946615 NCT07152210 NCT07247396 NCT07420010`,
      2: `
NCT02349724 NCT02416466 NCT02541370 NCT02839954 NCT02850536 NCT02862704 NCT03013712 NCT03638206
NCT03682744 NCT04107142 NCT04348643 NCT04550663 NCT04652219 NCT04780529 NCT04842812 NCT05028933
NCT05213195 NCT05239143 NCT05287165 NCT05415475 NCT05538195 NCT05736731 NCT06006390 NCT06010862
NCT06013111 NCT06043466 NCT06051695 NCT06126406 NCT06256055 NCT06358430 NCT06682793 NCT06821048
NCT06885697 NCT06937567 NCT07021534 NCT07179692 NCT07216105 NCT07411599 NCT07462650 NCT07544589
NCT07589517`,
      1: `
NCT02713984 NCT03198052 NCT03740256 NCT03818165 NCT04660929 NCT05779917 NCT05976906 NCT06193902
NCT06509490 NCT07031011`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Girl, 9 years, common B-ALL diagnosed 2021. First relapse 18 months after the end of treatment, then tisagenlecleucel: MRD negative for seven months. Now 60 % blasts, CD19 lost, CD22 bright. No graft yet, a brother is a match. No fungal infection, echo normal. The parents ask for CAR-T cells directed at CD22 or at two antigens.',
    need: 'CD22 CAR-T for relapsed B-ALL, open at 9; dual CARs with CD22 too',
    judged: {
      3: `
NCT02315612 NCT02443831 NCT02650414 NCT03098355 NCT03241940 NCT03289455 NCT03330691 NCT03448393
NCT03614858 NCT04016129 NCT04029038 NCT04034446 NCT04129099 NCT04163575 NCT04204161 NCT04340154
NCT04340167 NCT04430530 NCT04499573 NCT04546906 NCT04571138 NCT04648475 NCT04649983 NCT04714593
NCT04781634 NCT05168748 NCT05225831 NCT05429905 NCT05442515 NCT05674175 NCT06208735 NCT06326008
NCT06559189 NCT06777979`,
      2: `
NCT02794961 NCT03125577 NCT03185494 NCT04283006 NCT04601181 NCT05418088 NCT05432882 NCT06213636`,
      1: `
NCT02588456 NCT02903810 NCT03233854 NCT03262298 NCT03398967 NCT03463928 NCT03620058 NCT03919526
NCT04007978 NCT04094766 NCT04150497 NCT04303520 NCT04626726 NCT04723901 NCT04740203 NCT05223686
NCT05388695 NCT05440409 NCT05470777 NCT05507827 NCT05523661 NCT06445803 NCT06659653 NCT06834529
NCT06880913 NCT07108868 NCT07166419 NCT07575919 NCT07575971`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Chest clinic: 63-year-old lady, cystic dilatation of the airways in both lower lobes on CT, no cystic fibrosis, immunoglobulins normal. Pseudomonas in the sputum, five courses of antibiotics this year, FEV1 44 %. Azithromycin and nebulised colistin on board. Osteoporosis, hiatus hernia. She has read that stem cells or cells from her own bronchi may repair such lungs.',
    need: 'cells for bronchiectasis; COPD or emphysema as neighbours',
    judged: {
      3: `
NCT02625246`,
      1: `
NCT00683722 NCT01306513 NCT01758055 NCT01849159 NCT01872624 NCT03058068 NCT04018729 NCT04047810
NCT04433104`,
    },
  },
  {
    way: 'misspelt',
    query: 'systemic sclerosys CD19 carT',
    need: 'CD19 CAR-T for systemic sclerosis',
    judged: {
      3: `
NCT06328777 NCT06400303 NCT06544330 NCT06792344 NCT06801119 NCT06913608 NCT06947460 NCT06947473
NCT07072884 NCT07155369 NCT07295847 NCT07335562 NCT07493395 NCT07778446`,
      2: `
NCT05859997 NCT05869955 NCT06056921 NCT06152172 NCT06308978 NCT06347718 NCT06350110 NCT06361745
NCT06373081 NCT06417398 NCT06420154 NCT06548607 NCT06549296 NCT06708845 NCT06775912 NCT06821659
NCT06828042 NCT06871644 NCT06925542 NCT06941129 NCT06978738 NCT07152223 NCT07167537 NCT07203404
NCT07246096 NCT07315087 NCT07361094 NCT07413341 NCT07473154 NCT07544225 NCT07558850 NCT07586267
NCT07596680`,
      1: `
NCT06249438 NCT06255028 NCT06375993 NCT06434363 NCT07085676 NCT07184450 NCT07403188 NCT07502859
NCT07527936 NCT07676266 NCT07729995`,
    },
  },
  {
    way: 'misspelt',
    query: 'neuroblastomma gd-2 cart',
    need: 'GD2 CAR-T for neuroblastoma',
    judged: {
      3: `
NCT01460901 NCT01822652 NCT02765243 NCT02919046 NCT03294954 NCT03373097 NCT03635632 NCT03721068
NCT04539366 NCT04637503 NCT05990751 NCT06684639 NCT07211737`,
      2: `
NCT02107963 NCT05437315 NCT05437328`,
      1: `
NCT02311621 NCT04483778 NCT04864821 NCT05562024 NCT05650749 NCT06500819 NCT07007117 NCT07172958
NCT07358260`,
    },
  },
  {
    way: 'misspelt',
    query: 'emphezema lung stem cels',
    need: 'cells for emphysema or COPD',
    judged: {
      3: `
NCT00683722 NCT01306513 NCT01758055 NCT01849159 NCT01872624 NCT04018729 NCT04047810 NCT04433104`,
      2: `
NCT01953523 NCT03899298 NCT04684602`,
      1: `
NCT02749448`,
    },
  },
  {
    way: 'misspelt',
    query: 'amyloydosis BCMA',
    need: 'BCMA cells for AL amyloidosis',
    judged: {
      3: `
NCT06097832 NCT06971380 NCT07055724 NCT07081646 NCT07085559 NCT07250269 NCT07626476 NCT07709715
NCT07765524`,
      2: `
NCT04720313 NCT05263817`,
    },
  },
  {
    way: 'misspelt',
    query: 'erectyle disfunction wartons jelly',
    need: 'umbilical cord cells for erectile dysfunction',
    judged: {
      3: `
NCT02579148 NCT02745808 NCT02945449 NCT03751735 NCT04424394 NCT04972890 NCT05147779 NCT06550752`,
      2: `
NCT03899298 NCT04684602 NCT05345418`,
      1: `
NCT01089387 NCT01601353 NCT01953523 NCT02087397 NCT02107118 NCT02240823 NCT02344849 NCT02398370
NCT02472431 NCT02648386 NCT02665520 NCT02945462 NCT03361631 NCT03518333 NCT03699943 NCT03886402
NCT03973021 NCT04594850 NCT06605508`,
    },
  },
  {
    way: 'misspelt',
    query: 'limbal stemcell deficency',
    need: 'limbal or other cells for limbal stem cell deficiency',
    judged: {
      3: `
NCT03226015 NCT04484402`,
      2: `
NCT05520086`,
      1: `
NCT02325843 NCT03237442 NCT05204329`,
    },
  },
  {
    way: 'hidden role',
    query: 'cells taken from a worn spinal disc and looked at in the lab',
    need: 'laboratory work on cells from degenerated discs',
    judged: {
      3: `
NCT01213953`,
      1: `
NCT01409954`,
    },
  },
  {
    way: 'hidden role',
    query: 'what became of patients given off-the-shelf gamma delta CAR-T, watched for years',
    need: 'long-term follow-up of allogeneic gamma delta CAR-T; of other donor CAR-T second',
    judged: {
      3: `
NCT04911478`,
      2: `
NCT02735083 NCT05509855 NCT06925685 NCT07577583`,
      1: `
NCT03375619 NCT04488354 NCT06116110 NCT06508775 NCT06985576 NCT07403188 NCT07683897`,
    },
  },
  {
    way: 'hidden role',
    query: 'interleukin-2 shots to boost the CAR-T cells',
    need: 'interleukin-2 given after CAR-T cells',
    judged: {
      3: `
NCT03098355 NCT05665062 NCT06544330`,
      2: `
NCT00019136 NCT00621452 NCT00924287 NCT00924326 NCT01218867 NCT01454596 NCT01583686 NCT02830724
NCT03666000`,
      1: `
NCT02992834 NCT03233854 NCT05035407 NCT05359211 NCT05664217`,
    },
  },
  {
    way: 'hidden role',
    query: 'giving my blood and bone marrow for CAR-T research',
    need: 'collection of samples of people who have CAR-T',
    judged: {
      3: `
NCT04290000 NCT07455500 NCT07609485`,
      2: `
NCT06049381 NCT06727383 NCT06992934 NCT06993766 NCT07139600 NCT07665307`,
      1: `
NCT04203459 NCT05675982`,
    },
  },
  {
    way: 'hidden role',
    query: 'keeping watch for fifteen years on children who had gene-changed T cells',
    need: 'long-term follow-up of gene-modified T cells, open to children',
    judged: {
      3: `
NCT02735083 NCT06508775 NCT06925685`,
      2: `
NCT05509855 NCT06985576 NCT07623655`,
      1: `
NCT02786511 NCT02813252 NCT03375619 NCT03741127 NCT04158011 NCT04488354 NCT04833504 NCT04911478
NCT05201781 NCT05349201 NCT05440409 NCT06116110 NCT07403188 NCT07577583 NCT07637929 NCT07683897`,
    },
  },
  {
    way: 'hidden role',
    query: 'shrink the lymphoma with a drug before the CAR-T infusion',
    need: 'medicines as bridge or debulking before CAR-T in lymphoma',
    judged: {
      3: `
NCT04855253 NCT05370547 NCT06646666 NCT06996132 NCT07711483`,
      2: `
NCT04234061 NCT04484012 NCT05202782 NCT05495464 NCT05744037 NCT05797948 NCT05871684 NCT07326371
NCT07613788`,
      1: `
NCT04512716 NCT04726787 NCT05052528 NCT05364424 NCT05574114 NCT05800405 NCT07387848 NCT07478848`,
    },
  },
  {
    way: 'several concepts',
    query: 'CAR-T as first treatment instead of an autologous transplant, new myeloma',
    need: 'CAR-T in newly diagnosed myeloma, against or instead of a transplant first',
    judged: {
      3: `
NCT04196491 NCT04287660 NCT04935580 NCT05181501 NCT05257083 NCT05712083 NCT05860036 NCT06407947
NCT06429150 NCT06793449 NCT07045909 NCT07070934 NCT07070960 NCT07106736 NCT07114432 NCT07169500
NCT07333261 NCT07735637 NCT07764978`,
      2: `
NCT02794246 NCT03455972 NCT03549442 NCT04436029 NCT04617704 NCT04816526 NCT05846737 NCT05850286
NCT06045806 NCT06913192 NCT06963866 NCT07034755 NCT07106710 NCT07109323`,
      1: `
NCT03601078 NCT05393804 NCT05740891 NCT07106684`,
    },
  },
  {
    way: 'several concepts',
    query: 'CD7 CAR-T, T-cell leukaemia left over in traces after a donor transplant',
    need: 'CD7 CAR-T for T-ALL, after transplant and for MRD first',
    judged: {
      3: `
NCT04689659 NCT06316427 NCT07280494`,
      2: `
NCT03690011 NCT04004637 NCT04264078 NCT04572308 NCT04599556 NCT04620655 NCT04702841 NCT04762485
NCT04823091 NCT04860817 NCT04916860 NCT04934774 NCT04938115 NCT04984356 NCT05043571 NCT05290155
NCT05377827 NCT05454241 NCT05626400 NCT05716113 NCT05885464 NCT05895994 NCT05907603 NCT05909527
NCT05923541 NCT05995028 NCT06064903 NCT06136364 NCT06420076 NCT06585345 NCT06720324 NCT07008872
NCT07109518 NCT07153068 NCT07220993 NCT07244380 NCT07476027 NCT07623681`,
      1: `
NCT02742727 NCT03081910 NCT04318678 NCT04594135 NCT04928105 NCT05277753 NCT05487495 NCT05554575
NCT05596266 NCT05679895 NCT05745181 NCT06633354 NCT06732492 NCT06874946 NCT06909474 NCT06925464
NCT07070219 NCT07117305 NCT07300683 NCT07350863 NCT07471789 NCT07523555 NCT07678307`,
    },
  },
  {
    way: 'several concepts',
    query: 'umbilical cord stem cells, womb lining too thin, infertility',
    need: 'umbilical cord cells for thin endometrium or scarred womb',
    judged: {
      3: `
NCT02313415 NCT05495711`,
      2: `
NCT02968459 NCT03166189 NCT03386708`,
      1: `
NCT01742533 NCT03033277 NCT05158933`,
    },
  },
  {
    way: 'several concepts',
    query: 'CLL1 CAR-T, acute myeloid leukaemia in adults',
    need: 'CAR-T against CLL1 for AML',
    judged: {
      3: `
NCT03631576 NCT04010877 NCT04789408 NCT04923919 NCT05016063 NCT05248685 NCT05252572 NCT05467202
NCT05467254 NCT06017258 NCT06128044 NCT06880354 NCT07370064 NCT07432100`,
      2: `
NCT03222674 NCT05215015 NCT05987696 NCT06027853 NCT06307054 NCT06367673 NCT06917105 NCT07523555`,
      1: `
NCT01716364 NCT01864902 NCT02203825 NCT02623582 NCT02799680 NCT03114670 NCT03126864 NCT03190278
NCT03556982 NCT03766126 NCT03904069 NCT03927261 NCT04014881 NCT04106076 NCT04167696 NCT04230265
NCT04265963 NCT04272125 NCT04351022 NCT04599543 NCT04658004 NCT04766840 NCT04796441 NCT04803929
NCT04835519 NCT05008575 NCT05017883 NCT05023707 NCT05105152 NCT05266950 NCT05432401 NCT05442580
NCT05445011 NCT05445765 NCT05463640 NCT05473221 NCT05488132 NCT05574608 NCT05601466 NCT05665075
NCT05722171 NCT05731219 NCT05734898 NCT05942599 NCT05943314 NCT05945849 NCT05949125 NCT05984199
NCT06125652 NCT06197672 NCT06326021 NCT06609928 NCT06642025 NCT06680752 NCT06690827 NCT06709131
NCT06762132 NCT06786299 NCT06786533 NCT06871410 NCT07026942 NCT07036250 NCT07144020 NCT07233018
NCT07263906 NCT07338357 NCT07441980 NCT07464951 NCT07617285 NCT07696481`,
    },
  },
  {
    way: 'several concepts',
    query: 'GPRC5D CAR-T plasma cell leukaemia',
    need: 'CAR-T against GPRC5D, plasma cell leukaemia first',
    judged: {
      3: `
NCT05219721 NCT05759793 NCT05838131 NCT06333509 NCT07365059`,
      2: `
NCT04555551 NCT05016778 NCT05739188 NCT05749133 NCT05822037 NCT05998928 NCT06068400 NCT06084962
NCT06121843 NCT06153251 NCT06182696 NCT06271252 NCT06297226 NCT06407947 NCT06515262 NCT06615479
NCT06655519 NCT06718270 NCT06830733 NCT06988059 NCT07032129 NCT07085559 NCT07195617 NCT07333261
NCT07369895 NCT07376720 NCT07509086 NCT07622862`,
      1: `
NCT07034755 NCT07106684 NCT07106710 NCT07106736 NCT07523555`,
    },
  },
  {
    way: 'several concepts',
    query: 'GD2 CAR-T for children whose neuroblastoma came back',
    need: 'CAR-T against GD2 for neuroblastoma',
    judged: {
      3: `
NCT01460901 NCT01822652 NCT02765243 NCT02919046 NCT03294954 NCT03373097 NCT03635632 NCT03721068
NCT04539366 NCT04637503 NCT05990751 NCT06684639 NCT07211737`,
      2: `
NCT02107963 NCT05437315 NCT05437328`,
      1: `
NCT02311621 NCT04483778 NCT04864821 NCT05562024 NCT05650749 NCT06500819 NCT07007117 NCT07172958
NCT07358260`,
    },
  },
]
