package drafting

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// notSpecialty are words of the vocabulary that answer questions but name no
// specialty in an advert: a kind of work, a symptom, a group of patients.
var notSpecialty = strings.Fields(`目 糖尿病 リウマチ 膠原病 感染症 発達障害 アレルギー 緊急避妊 不眠 肥満外来 外国人患者対応 高齢者 甲状腺 乳がん 胃カメラ 内視鏡 女性診療科 レディース diabetes allergy sleep 血液 透析 頭痛 高齢者 認知症 代謝 読影 画像診断 産業医 産業衛生 胸部外科 診断医 id ed er em im gp ent ra dm gi dr ns
	rad path neo ed oc 麻酔 代謝 小児 精神 皮膚 メンタル 不眠 ホルモン 花粉症 疫学 mph 社会医学 妊活 子ども 子供 こども 精神科医 内科医 疼痛 肝臓 腎臓 不妊
	eye breast endoscopy 眼底 ピル 禁煙 検診 ドック 形成 整形 がん薬物療法 化学療法 感染制御 新生児 physiatry 検査部 臨床検査 physician 病理 放射線 救命 治療 健診医 高齢者 終末期 健康診断 美容 ダイエット 産業医学 在宅診療 疼痛 アレルギー科 循環器 消化器 呼吸器 救急 泌尿器 乳腺 内分泌 睡眠 ペイン リハビリ リハ`)

// moreSpecialties are words by which adverts name a specialty beyond the
// vocabulary's.
var moreSpecialties = map[string]vocab.Specialty{
	"婦人科": "obgyn", "放射線診断専門医": "diagnostic_radiology", "aga": "mens_health", "救急": "emergency_medicine",
	"循環器": "cardiology", "消化器": "gastroenterology", "呼吸器": "respiratory_medicine", "ob/gyn": "obgyn", "内科全般": "internal_medicine", "内科系": "internal_medicine",
	"健診": "checkup", "人間ドック": "checkup", "病理診断": "pathology", "病理専門医": "pathology", "科は問いません": vocab.SpecialtyAny, "診療科は問いません": vocab.SpecialtyAny, "診療科は問わない": vocab.SpecialtyAny, "診療科を問いません": vocab.SpecialtyAny, "専門を問いません": vocab.SpecialtyAny, "専門科を問いません": vocab.SpecialtyAny, "診療科不問": vocab.SpecialtyAny,
	"専門科不問": vocab.SpecialtyAny, "専門は問いません": vocab.SpecialtyAny, "全科": vocab.SpecialtyAny, "科目は問いません": vocab.SpecialtyAny,
	"診療科を問わず": vocab.SpecialtyAny, "科を問わず": vocab.SpecialtyAny, "any specialty": vocab.SpecialtyAny, "all specialties": vocab.SpecialtyAny,
	"any specialties": vocab.SpecialtyAny, "fm": "general_practice", "em": "emergency_medicine", "im": "internal_medicine", "family medicine": "general_practice",
	"family": "general_practice", "internal": "internal_medicine", "emergency medicine": "emergency_medicine",
	"primary care": "general_practice", "oncology": "medical_oncology", "訪問診療": "home_visit_medicine", "在宅医療": "home_visit_medicine",
	"psychiatrist": "psychiatry", "psychiatrists": "psychiatry", "telepsychiatrist": "psychiatry", "dermatologist": "dermatology", "dermatologists": "dermatology",
	"pediatrician": "pediatrics", "pediatricians": "pediatrics", "ophthalmologist": "ophthalmology", "cardiologist": "cardiology", "gastroenterologist": "gastroenterology", "gastroenterologists": "gastroenterology", "endoscopists": "gastroenterology", "neurologist": "neurology",
	"psychiatry": "psychiatry", "dermatology": "dermatology", "pediatrics": "pediatrics", "心療内科": "psychosomatic",
}

// hiragana is a word as people type it into a search: ないか ends other words in a text.
var hiragana = japanese.Lazy(`^\p{Hiragana}+$`)

// specialtyWords is the lexicon, longest words first.
var specialtyWords = sync.OnceValue(func() []specialtyWord {
	words := map[string]vocab.Specialty{}
	add := func(word string, key vocab.Specialty) {
		word = japanese.Normalise(word)
		if utf8.RuneCountInString(word) >= 2 && !slices.Contains(notSpecialty, word) && !hiragana.MatchString(word) {
			if _, taken := words[word]; !taken {
				words[word] = key
			}
		}
	}
	for _, t := range vocab.Specialties.Terms() {
		add(t.Label.JA, vocab.Specialty(t.Key))
	}
	for _, t := range vocab.Specialties.Terms() {
		for part := range strings.SplitSeq(t.Label.JA, "・") {
			add(part, vocab.Specialty(t.Key))
		}
		add(t.Label.EN, vocab.Specialty(t.Key))
	}
	for _, t := range vocab.Specialties.Terms() {
		for _, s := range t.Synonyms {
			add(s, vocab.Specialty(t.Key))
		}
	}
	for word, key := range moreSpecialties {
		words[japanese.Normalise(word)] = key
	}
	var list []specialtyWord
	for word, key := range words {
		list = append(list, specialtyWord{word, key})
	}
	slices.SortFunc(list, func(a, b specialtyWord) int {
		if n := len(b.word) - len(a.word); n != 0 {
			return n
		}
		return strings.Compare(a.word, b.word)
	})
	return list
})

type specialtyWord struct {
	word string
	key  vocab.Specialty
}

// specialtiesIn returns the specialties that a text names, each with its first
// place, longest words first: 整形外科 is no 外科.
func specialtiesIn(text string) (keys []vocab.Specialty, at []int) {
	rest := []byte(text)
	for _, w := range specialtyWords() {
		for from := 0; ; {
			i := strings.Index(string(rest[from:]), w.word)
			if i < 0 {
				break
			}
			start, end := from+i, from+i+len(w.word)
			from = end
			if latinInside(text, start, end) || strings.HasPrefix(text[end:], "結果") || strings.HasPrefix(text[end:], " report") {
				continue
			}
			for k := start; k < end; k++ {
				rest[k] = 0
			}
			if denied(text, []int{start, end}) {
				continue
			}
			if !slices.Contains(keys, w.key) {
				keys = append(keys, w.key)
			}
			if at == nil {
				at = []int{start, end}
			}
			at[0], at[1] = min(at[0], start), max(at[1], end)
		}
	}
	return keys, at
}

// latinInside reports whether a word of Latin letters is part of a longer one.
func latinInside(text string, start, end int) bool {
	letter := func(i int) bool { return i >= 0 && i < len(text) && (text[i] >= 'a' && text[i] <= 'z') }
	return letter(start) && letter(start-1) || letter(end-1) && letter(end)
}

// soughtOnly are what makes a name of a specialty no statement about whom the
// job is for.
var soughtOnly = japanese.Pattern(`歓迎|尚可|なお可|優遇|読影済|クリニック名`)

// bracketWish is a remark in brackets of what is only welcome.
var bracketWish = japanese.Pattern(`\([^()]*(?:歓迎|尚可|なお可|優遇|望ましい)[^()]*\)`)

// withoutWishes is a text of the same length without such remarks.
func withoutWishes(text string) string {
	return bracketWish.ReplaceAllStringFunc(text, func(m string) string { return strings.Repeat(" ", len(m)) })
}

// partner is another house, to which patients are sent.
var partner = japanese.Pattern(`提携|連携|後方|搬送|紹介先|受け入れ先|救急に`)

// specialtyLabel asks for the specialty, anyWord answers that any will do.
var (
	specialtyLabel = japanese.Pattern(`診療科|科目|標榜科|専門(?:科|分野)?(?:$|[】>*])|領域(?:$|[】>*])`)
	anyWord        = japanese.Pattern(`^ ?(?:一切)?(?:不問|問い?ません|問わない|全科|全て|すべて)`)
)

// wasThen tells of what colleagues did before: もとは外科という先生が在籍し.
var wasThen = japanese.Pattern(`(?:もとは|もともと|以前は|前職は|元は)[^。]{0,40}(?:在籍|活躍|入社|転職|という(?:先生|方))|(?:入社|転職|入職)された(?:先生|方)の例|(?:先生|方)が(?:在籍|活躍)し`)

// readSpecialties reads for whom the job is: from title, duties and
// requirements, in one passage if it can.
func readSpecialties(b *builder) {
	var keys []vocab.Specialty
	start, end := -1, -1
	labelled := slices.ContainsFunc(b.body(), func(s sentence) bool { // 診療科: 内科 says it all
		found, _ := specialtiesIn(s.text)
		return len(found) > 0 && s.topic == topicFacts && specialtyLabel.MatchString(s.label) && !s.remark
	})
	for _, s := range b.body() {
		s.text = withoutWishes(s.text)
		relevant := b.isTitle(s) || s.topic == topicTitle || s.topic == topicDuties || s.topic == topicNeeds ||
			s.topic == topicFacts || s.topic == ""
		if !relevant || soughtOnly.MatchString(s.text) && s.topic != topicDuties && !b.isTitle(s) {
			continue
		}
		if labelled && !specialtyLabel.MatchString(s.label) {
			continue
		}
		if s.topic == "" && !b.isTitle(s) && partner.MatchString(s.text) {
			continue
		}
		found, at := specialtiesIn(s.text)
		if wasThen.MatchString(s.text) {
			continue
		}
		if free := anyWord.FindStringIndex(s.text); free != nil && len(found) == 0 && specialtyLabel.MatchString(s.label) {
			found, at = []vocab.Specialty{vocab.SpecialtyAny}, free
		}
		if len(found) == 0 {
			continue
		}
		for _, key := range found {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
		from, to := b.page.span(s, at[0], at[1])
		if start < 0 {
			start, end = from, to
		}
		if from-end < near {
			end = max(end, to)
		}
	}
	if b.value("work.primary") != string(vocab.WorkCheckupJudgement) {
		keys = slices.DeleteFunc(keys, func(k vocab.Specialty) bool {
			return k == "checkup" && (len(keys) > 1 || b.value("work.primary") == string(vocab.WorkOccupationalHealth))
		})
	}
	if len(keys) == 0 {
		return
	}
	values := make([]string, len(keys))
	for i, key := range keys {
		values[i] = string(key)
	}
	b.putSpan("specialties", Likely, start, end, values...)
}
