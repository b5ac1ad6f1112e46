import type { JudgedNeed } from '../needs'

// Descriptions of patients, letters and abstracts, pasted completely.

export const paragraphs: readonly JudgedNeed[] = [
  {
    way: 'pasted paragraph',
    query:
      'I am a 61 year old retired postman with osteoarthritis of both knees, Kellgren-Lawrence grade 3. I have had physiotherapy, hyaluronic acid and two cortisone injections without lasting relief. My surgeon wants to replace the left knee but I would rather try an injection of stem cells first. I have high blood pressure, otherwise healthy.',
    need: 'cells injected in knee osteoarthritis, open to a man of 61',
    judged: {
      3: `
NCT01041001 NCT01159899 NCT01448434 NCT01453738 NCT01504464 NCT01586312 NCT01895413
NCT01931007 NCT02123368 NCT02237846 NCT02291926 NCT02580695 NCT02658344 NCT02805855
NCT02855073 NCT02958267 NCT02963727 NCT02966951 NCT03007576 NCT03028428 NCT03166865
NCT03308006 NCT03357770 NCT03358654 NCT03383081 NCT03589287 NCT03602872 NCT03790189
NCT03800810 NCT03818737 NCT03943576 NCT03956719 NCT03990805 NCT04037345 NCT04130100
NCT04208646 NCT04230902 NCT04234412 NCT04351932 NCT04453111 NCT04520945 NCT04716803
NCT04893174 NCT05016011 NCT05027581 NCT05081921 NCT05086939 NCT05280002 NCT05288725
NCT05484856`,
      2: `
NCT03337243`,
      1: `
NCT02696876`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      "Dear colleague, thank you for seeing this 34-year-old woman with perianal Crohn's disease diagnosed 2012. She has a complex transsphincteric fistula with two external openings, a seton in place since March, and has failed infliximab, adalimumab and ustekinumab. No active luminal disease at the last colonoscopy. She asks whether local injection of mesenchymal stem cells would be an option within a trial.",
    need: "mesenchymal cells for complex perianal fistula in Crohn's disease, open to a woman of 34",
    judged: {
      3: 'NCT01541579 NCT01915927 NCT02677350 NCT04847739 NCT04939337 NCT05039411 NCT05407766',
      2: 'NCT01803347 NCT03220243 NCT04519697 NCT04750499 NCT05177003 NCT05322057',
      1: 'NCT04519684 NCT04791878 NCT05075811 NCT05499156',
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '72-year-old male, ischaemic cardiomyopathy after anterior STEMI 2016, LVEF 28 %, NYHA III despite sacubitril/valsartan, bisoprolol, dapagliflozin and spironolactone, ICD in situ, no option for revascularisation. Referred for consideration of a trial of intramyocardial or intravenous cell therapy.',
    need: 'cells in ischaemic heart failure, open to a man of 72',
    judged: {
      3: `
NCT00418418 NCT00587990 NCT00721045 NCT00768066 NCT00824005 NCT01076920 NCT01449032
NCT01458405 NCT01753440 NCT01913886 NCT01946048 NCT02013674 NCT02032004 NCT02387723
NCT02439541 NCT02501811 NCT02503280 NCT03418233 NCT03746938 NCT03763136 NCT04005989
NCT04011059 NCT04325594 NCT04476901 NCT04696328 NCT06145035 NCT06340048 NCT06840275
NCT06956807 NCT07192211 NCT07265349`,
      2: `
NCT00644410 NCT01061580 NCT02323620 NCT02962661 NCT03404063 NCT03899298 NCT05632432
NCT06501768 NCT06560762`,
      1: `
NCT01392625 NCT01953523 NCT01957826 NCT02408432 NCT02485938 NCT02509156`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '9-year-old boy with B-cell acute lymphoblastic leukaemia, second relapse eight months after haploidentical stem cell transplant, blasts CD19 positive and CD22 positive, no GVHD, off immunosuppression. Family asks for CAR-T cell trials that are open now.',
    need: 'CAR-T for relapsed B-ALL, recruiting and open to a boy of 9',
    judged: {
      3: `
NCT01853631 NCT02443831 NCT02650414 NCT03938987 NCT04016129 NCT04276870 NCT04544592
NCT04781634 NCT04881240 NCT05210907 NCT05418088 NCT05442515 NCT05480501 NCT05648019
NCT05674175 NCT05705570 NCT06080191 NCT06101381 NCT06173518 NCT06179524 NCT06208735
NCT06213636 NCT06247501 NCT06307600 NCT06326008 NCT06326463 NCT06355739 NCT06559189
NCT06635330 NCT06777979 NCT06847269 NCT06961669 NCT07078929 NCT07223021 NCT07244406
NCT07257419 NCT07441291 NCT07695012`,
      2: `
NCT04318678 NCT05262673`,
      1: `
NCT04029038 NCT04340167 NCT05429905`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Patient: female, 27. Systemic lupus erythematosus since 2015 with class IV lupus nephritis (biopsy 2023), proteinuria 3.1 g/day, failed mycophenolate, cyclophosphamide, rituximab and belimumab; eGFR 64. Question: eligible for CD19 CAR-T in Germany?',
    need: 'CAR-T for lupus with a site in Germany, open to a woman of 27',
    judged: {
      3: `
NCT05798117 NCT06189157 NCT06342960 NCT06347718 NCT06581198 NCT06925542 NCT07015983`,
      2: `
NCT05869955`,
      1: `
NCT03030976 NCT06153095 NCT06375993 NCT06752876 NCT06839976 NCT07328581 NCT07432334
NCT07517536 NCT07523542 NCT07570862 NCT07720310`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Background: Steroid-refractory acute graft-versus-host disease after allogeneic hematopoietic cell transplantation carries high mortality. Mesenchymal stromal cells have immunomodulatory properties. Methods: We will treat children with grade B-D aGVHD not responding to methylprednisolone 2 mg/kg with intravenous mesenchymal stromal cells twice per week for four weeks. The primary endpoint is overall response at day 28.',
    need: 'mesenchymal cells for steroid-refractory acute GVHD, children above adults',
    judged: {
      3: `
NCT00284986 NCT00314483 NCT00749164 NCT00759018 NCT00827398 NCT02336230 NCT02652130
NCT02770430 NCT02824653`,
      2: `
NCT02379442 NCT04744116 NCT05531266`,
      1: `
NCT00562497 NCT00826046 NCT01589549 NCT01754454 NCT01956903 NCT02055625 NCT02270307
NCT02291770 NCT03158896 NCT03847844 NCT05333029 NCT05443464`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '47-year-old man, recurrent IDH-wildtype glioblastoma, right temporal, six months after chemoradiation with temozolomide and second resection. MGMT unmethylated, EGFRvIII positive, KPS 80. We would like to know about CAR-T cells given into the tumour cavity or the ventricle.',
    need: 'CAR-T for recurrent glioblastoma, open to a man of 47; EGFRvIII or local delivery above the rest',
    judged: {
      3: `
NCT01454596 NCT02209376 NCT02664363 NCT02844062 NCT03283631 NCT03423992 NCT05063682
NCT05474378 NCT05802693 NCT06815029 NCT07193628 NCT07244666 NCT07386002 NCT07480941
NCT07544992 NCT07551336 NCT07579208`,
      2: `
NCT01109095 NCT02208362 NCT02575261 NCT02937844 NCT03252171 NCT04003649 NCT04045847
NCT04077866 NCT04196413 NCT04406610 NCT04661384 NCT04717999 NCT05241392 NCT05353530
NCT05540873 NCT05627323 NCT05660369 NCT05752877 NCT05868083 NCT06018363 NCT06355908
NCT06482905 NCT06616727 NCT06691308 NCT06737146 NCT06815432 NCT06828341 NCT06964737
NCT07180927 NCT07318818 NCT07481721 NCT07560865`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Referral: 58 y/o male, hepatitis B related cirrhosis, hepatocellular carcinoma BCLC C with portal vein thrombosis, progressed on atezolizumab/bevacizumab and lenvatinib, AFP 4,200, glypican-3 strongly positive on biopsy, Child-Pugh A6. Any GPC3-directed cellular therapy open?',
    need: 'cells against GPC3 in hepatocellular carcinoma, recruiting, open at 58',
    judged: {
      3: `
NCT05003895 NCT05155189 NCT05620706 NCT05926726 NCT06196294 NCT06461624 NCT06560827
NCT06590246 NCT06652243 NCT06891742 NCT07493044 NCT07500220`,
      2: `
NCT06478693 NCT07039201 NCT07242417`,
      1: `
NCT02395250 NCT02715362 NCT02905188 NCT03130712 NCT03146234 NCT03884751 NCT03980288
NCT04121273 NCT04377932 NCT04506983 NCT04951141 NCT05120271 NCT05123209 NCT05344664
NCT06144385 NCT06641453 NCT06653023 NCT06968195 NCT07224568 NCT07487402`,
    },
  },
]
