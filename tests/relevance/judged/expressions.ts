import type { JudgedQuery } from '../judged-query'

// Expressions as librarians write them.

export const expressions: readonly JudgedQuery[] = [
  {
    query: '(glioblastoma OR glioma) AND B7-H3',
    need: 'glioma treated through B7-H3',
    judged: {
      3: `
NCT04077866 NCT05474378 NCT07386002 NCT05241392 NCT06691308 NCT07193628 NCT06018363
NCT06482905 NCT05752877`,
      2: 'NCT07480941 NCT07551336 NCT05835687 NCT04185038 NCT05768880',
    },
  },
  {
    query: 'AREA[Condition]sarcoma AND (HER2 OR GD2 OR B7-H3)',
    need: 'sarcoma by three targets',
    judged: {
      3: 'NCT07066982 NCT04995003 NCT00902044 NCT07222735 NCT07751380',
      2: 'NCT04483778 NCT03373097 NCT02107963 NCT03635632 NCT06500819 NCT07172958',
    },
  },
  {
    query:
      'AREA[Condition]"systemic lupus erythematosus" AND AREA[InterventionName](BCMA AND CD19)',
    need: 'lupus treated by both targets, exactly',
    judged: {
      3: `
NCT07328581 NCT05474885 NCT07274059 NCT07266337 NCT06350110 NCT05030779 NCT06349343
NCT06920433`,
      2: 'NCT07174843 NCT06548607 NCT06428188 NCT06978738 NCT07246096 NCT06941129',
    },
  },
  {
    query: '"mantle cell lymphoma" NOT allogeneic',
    need: 'mantle cell lymphoma with own cells',
    judged: {
      3: `
NCT05155215 NCT06553872 NCT06253663 NCT04162756 NCT05495464 NCT07673367 NCT02081937
NCT04880434 NCT04234061`,
      2: 'NCT04666168 NCT07077512 NCT05098613 NCT04186520 NCT04049513 NCT04767308 NCT07412405 NCT07024147',
    },
  },
  {
    query: 'AREA[Condition]"multiple sclerosis" AND AREA[InterventionName](CD19 OR BCMA)',
    need: 'multiple sclerosis by the two usual targets, named in the treatment',
    judged: {
      3: 'NCT06138132 NCT07008378',
      2: 'NCT07337785 NCT06485232 NCT07392528 NCT07361094 NCT07676266 NCT07341828 NCT06249438',
    },
  },
]
