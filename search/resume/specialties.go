package resume

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// stems are what a specialty is called before 専門医 and behind the label 専門, and
// departments beyond the vocabulary.
var stems = map[string]vocab.Specialty{
	"循環器": "cardiology", "循環器科": "cardiology", "心臓血管内科": "cardiology", "消化器": "gastroenterology", "消化器病": "gastroenterology",
	"消化器科": "gastroenterology", "呼吸器": "respiratory_medicine", "呼吸器科": "respiratory_medicine", "血液": "hematology", "腎臓": "nephrology",
	"糖尿病": "diabetology", "糖尿病内分泌内科": "endocrinology_diabetes", "糖尿病・内分泌内科": "endocrinology_diabetes", "内分泌": "endocrinology",
	"リウマチ": "rheumatology", "リウマチ科": "rheumatology", "肝臓": "hepatology", "老年病": "geriatrics", "感染症": "infectious_disease",
	"アレルギー": "allergy", "神経内科": "neurology", "精神": "psychiatry", "精神神経科": "psychiatry", "小児": "pediatrics", "麻酔": "anesthesiology",
	"救急": "emergency_medicine", "病理": "pathology", "総合内科": "internal_medicine", "家庭医療": "general_practice", "漢方": "kampo",
	"がん薬物療法": "medical_oncology", "緩和医療": "palliative_care", "乳腺": "breast_surgery", "周産期": "perinatal", "周産期(新生児)": "neonatology",
	"集中治療": "intensive_care", "臨床遺伝": "genetics", "ペインクリニック": "pain_clinic", "放射線診断": "diagnostic_radiology",
	"放射線治療": "radiation_oncology", "生殖医療": "reproductive", "在宅医療": "home_visit_medicine", "臨床検査": "clinical_laboratory",
	"消化器内視鏡": "gi_endoscopy", "リハビリテーション": "rehabilitation", "総合診療": "general_practice", "泌尿器": "urology",
}

// nouns are English words for those who practise a specialty beyond the vocabulary's.
var nouns = map[string]vocab.Specialty{
	"cardiologist": "cardiology", "gastroenterologist": "gastroenterology", "pulmonologist": "respiratory_medicine", "hematologist": "hematology",
	"endocrinologist": "endocrinology", "nephrologist": "nephrology", "rheumatologist": "rheumatology", "oncologist": "medical_oncology",
	"anesthesiologist": "anesthesiology", "pathologist": "pathology", "family physician": "general_practice", "general practitioner": "general_practice",
	"obstetrician": "obgyn", "gynecologist": "obgyn", "gynaecologist": "obgyn", "pediatrics": "pediatrics", "paediatrician": "pediatrics",
	"orthopedic surgery": "orthopedics", "orthopaedic surgery": "orthopedics", "orthopedic surgeon": "orthopedics", "respiratory medicine": "respiratory_medicine",
	"pulmonary medicine": "respiratory_medicine", "occupational health": "occupational_medicine", "occupational physician": "occupational_medicine",
	"family medicine": "general_practice", "geriatric medicine": "geriatrics", "geriatrician": "geriatrics",
}

type word struct {
	text string
	key  vocab.Specialty
}

// departments are the words that name a specialty as departments do, longest first:
// labels and those synonyms that are no everyday words.
var departments = sync.OnceValue(func() []word {
	words := map[string]vocab.Specialty{}
	add := func(text string, key vocab.Specialty) {
		text = japanese.Normalise(text)
		if _, taken := words[text]; !taken && utf8.RuneCountInString(text) >= 2 {
			words[text] = key
		}
	}
	for _, t := range vocab.Specialties.Terms() {
		key := vocab.Specialty(t.Key)
		if key == vocab.SpecialtyAny || key == "contraception" || key == "mens_health" || key == "international_patients" {
			continue // what a patient comes for, or nobody's specialty
		}
		add(t.Label.JA, key)
		add(t.Label.EN, key)
		for part := range strings.SplitSeq(t.Label.JA, "・") {
			if strings.HasSuffix(part, "科") {
				add(part, key)
			}
		}
		for _, s := range t.Synonyms {
			if namesDepartment(s) {
				add(s, key)
			}
		}
	}
	for text, key := range nouns {
		add(text, key)
	}
	for _, text := range []string{"循環器科", "心臓血管内科", "消化器科", "呼吸器科", "リウマチ科", "精神神経科", "糖尿病内分泌内科", "糖尿病・内分泌内科", "訪問診療", "人間ドック"} {
		if key, ok := stems[text]; ok {
			add(text, key)
		}
	}
	add("訪問診療", "home_visit_medicine")
	return sorted(words)
})

// namesDepartment reports whether a synonym is a department or who works in one.
func namesDepartment(s string) bool {
	if strings.HasSuffix(s, "科") {
		return true
	}
	for _, end := range []string{"ist", "ician", "surgeon", "medicine", "surgery", "ology", "general surgery"} {
		if len(s) >= 7 && strings.HasSuffix(s, end) {
			return s != "oncology" && s != "clinical pathology"
		}
	}
	return false
}

// named are all words that name a specialty behind a label that asks for one.
var named = sync.OnceValue(func() []word {
	words := map[string]vocab.Specialty{}
	for _, w := range departments() {
		words[w.text] = w.key
	}
	for text, key := range stems {
		if text = japanese.Normalise(text); words[text] == "" {
			words[text] = key
		}
	}
	words["産業医"] = "occupational_medicine"
	words["oncology"] = "medical_oncology"
	return sorted(words)
})

func sorted(words map[string]vocab.Specialty) []word {
	list := make([]word, 0, len(words))
	for text, key := range words {
		list = append(list, word{text, key})
	}
	slices.SortFunc(list, func(a, b word) int {
		if n := len(b.text) - len(a.text); n != 0 {
			return n
		}
		return strings.Compare(a.text, b.text)
	})
	return list
}

// in are the specialties that a text names, longest words first, each with its place.
func in(text string, words []word, each func(key vocab.Specialty, at []int)) {
	rest := []byte(text)
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(string(rest[from:]), w.text)
			if i < 0 {
				break
			}
			at := []int{from + i, from + i + len(w.text)}
			from = at[1]
			if letterAt(text, at[0]-1) && letterAt(text, at[0]) || letterAt(text, at[1]-1) && letterAt(text, at[1]) {
				continue
			}
			for k := at[0]; k < at[1]; k++ {
				rest[k] = 0
			}
			each(w.key, at)
		}
	}
}

func letterAt(text string, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= 'a' && text[i] <= 'z'
}

var (
	// houses are names of organisations, which say nothing of who works there
	houses     = japanese.Pattern(`[^ 、,。()/・:「」~→]*(?:病院|クリニック|医院|診療所|センター|研究所|大学院?|学会|学校|財団|協会|法人|会社|健診所|施設)|[a-z'.&-]+(?: [a-z'.&-]+){0,3}?,? (?:hospital|clinic|university|institute|college|center|centre|society|association|academy)\b(?: of [a-z]+(?: [a-z]+)?)?|(?:society|association|academy|university|college|school|faculty|journal) of [a-z]+(?: and [a-z]+)?`)
	trainee    = japanese.Pattern(`研修医|初期研修|初期臨床研修|ローテ|見学|実習|学生|\b(?:rotat\w+|junior residen\w+|intern(?:ship)?|medical student|observership|clerkship)\b`)
	unwilling  = japanese.Pattern(`将来|たいと|たいです|興味|関心|希望|未経験|苦手|遠慮|連携|紹介|依頼|勉強|学びた|目指|志望|挑戦|経験(?:は|が)?(?:あまり|ほとんど)?(?:な|ありま|少|浅)|専門外|\b(?:interest\w*|hope|wish\w*|refer\w*|no experience|collaborat\w+)\b`)
	ownBefore  = japanese.Pattern(`(?:^|[ 、,。()/・:「」~→の]|同|院|当|科|部|び|兼|他|にて|で|第[一二三1-3]|総合)$`)
	ownBehind  = japanese.Pattern(`^(?:学)?(?:の?(?:専門|臨床|勤務)?医|を?専門|が専門|一般|で|に(?:勤務|所属|入局|在籍|従事)|にて|部長|医長|医員|助教|講師|教授|准教授|科長|主任|外来|病棟|診療|講座|教室|医局|[)。 ]|$)`)
	ownEnglish = japanese.Lazy(`(?:speciali[sz]ing in|specialist in|specialty in|speciali[sz]e in|certified(?: in)?|practi[cs]ing|departments? of|consultant(?: in)?|\ban?|years (?:of|in)(?: clinical)?|\bas|fellow(?:ship)? in|residency in) $`)
	industrial = japanese.Pattern(`(?:嘱託|専属|認定|統括)産業医(?:として|に|を|業務|[ 、(0-9]|$)|産業医(?:として|業務)`)
)

// specialties reads what the doctor practises: behind labels that ask for it, from the
// departments in which they worked, from their certificates; never from the name of a
// hospital alone, nor from a rotation.
func (r *reader) specialties() {
	for i := range r.page {
		p := &r.page[i]
		if p.topic == aside || p.topic == education || unwilling.MatchString(p.norm) || later.MatchString(p.norm) {
			continue
		}
		put := func(key vocab.Specialty, at []int) {
			r.put(Found{Field: Specialties, Value: string(key), Passage: p.passage(at), Sure: true})
		}
		if p.topic == specialty {
			in(p.norm, named(), put)
			continue
		}
		r.certified(p)
		if p.topic == licence || p.topic == language || trainee.MatchString(p.norm) {
			continue
		}
		if at := industrial.FindStringIndex(p.norm); at != nil {
			put("occupational_medicine", at)
		}
		text := houses.ReplaceAllStringFunc(p.norm, masked)
		in(text, departments(), func(key vocab.Specialty, at []int) {
			if practised(p, text, at) {
				put(key, at)
			}
		})
	}
}

// masked blanks the name of a house, but for a department before it: cardiologist at
// the example hospital.
func masked(name string) string {
	keep := 0
	for _, small := range []string{" at ", " in ", " for ", "として", "にて", "科で", "科の", "科を", "医で"} {
		if i := strings.LastIndex(name, small); i >= 0 {
			keep = max(keep, i+len(small))
		}
	}
	return name[:keep] + strings.Repeat(" ", len(name)-keep)
}

// practised reports whether a department stands in a text as one's own: with nothing of
// a name before it, and in free text with a post or work behind it.
func practised(p *piece, text string, at []int) bool {
	before, behind := text[:at[0]], text[at[1]:]
	if strings.HasPrefix(behind, "系") || strings.HasPrefix(behind, "専門医") && certifies(p.norm) {
		return false
	}
	if letterAt(text, at[0]) {
		person := strings.HasSuffix(text[at[0]:at[1]], "ist") || strings.HasSuffix(text[at[0]:at[1]], "ian")
		return p.topic == history || ownEnglish.MatchString(before) || person && !strings.Contains(before, "with ")
	}
	return ownBefore.MatchString(before) && (p.topic == history || ownBehind.MatchString(behind))
}

// certified reads the specialty of certificates: 循環器専門医, board-certified in
// cardiology.
func (r *reader) certified(p *piece) {
	for _, m := range specialistOf.FindAllStringSubmatchIndex(p.norm, -1) {
		if key, ok := stemOf(p.norm[m[2]:m[3]]); ok && !deniedAfter(p.norm, m[1]) {
			r.put(Found{Field: Specialties, Value: string(key), Passage: p.passage(m[:2]), Sure: true})
		}
	}
	for _, m := range boardEnglish.FindAllStringIndex(p.norm, -1) {
		tail := p.norm[m[1]:min(len(p.norm), m[1]+40)]
		if i := strings.IndexAny(tail, ",;(."); i >= 0 {
			tail = tail[:i]
		}
		in(tail, named(), func(key vocab.Specialty, at []int) {
			if strings.Contains(tail, "society") || strings.Contains(tail, "association") {
				return
			}
			r.put(Found{Field: Specialties, Value: string(key), Passage: p.passage(m), Sure: true})
		})
	}
}

var (
	specialistOf = japanese.Pattern(`((?:消化器|周産期)?[^ 、,。()/の「」:0-9年月日]{1,14}?)(?:領域)?(?:専門医|指導医)`)
	boardEnglish = japanese.Lazy(`(?:board[- ]certified(?: in)?|diplomate,? (?:of the )?american board of|specialist in) `)
)

// stemOf is the specialty that ends a word: of 日本循環器学会循環器 it is 循環器.
func stemOf(text string) (vocab.Specialty, bool) {
	if _, rest, found := strings.Cut(text, "学会"); found {
		text = strings.TrimPrefix(rest, "認定")
	}
	text = strings.TrimPrefix(text, "日本専門医機構認定")
	text = strings.TrimPrefix(strings.TrimPrefix(text, "機構認定"), "認定")
	for _, w := range named() {
		if w.text == text || w.text == text+"科" {
			return w.key, true
		}
	}
	return "", false
}
