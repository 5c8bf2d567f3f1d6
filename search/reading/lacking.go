package reading

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// A paper that one has not, and one that need not be there, are said in many
// ways and asked for in one: whoever lacks a certificate takes the jobs that do
// not demand it (専門医なし).

// lacking is how that is said behind the name of a paper.
const lacking = `(?:は|が|も|を|って|じゃ|では|で)?(?:まだ|全然)?(?:` +
	`(?:(?:な|無|(?:持|も|取|と)って(?:い)?な|いらな|要らな|必要(?:じゃ|で)?な)くて(?:も)?(?:いい|よい|良い|ok|可能?|大丈夫|平気|でき(?:る|ます)?|出来る|やれる|働ける|応募(?:可能?|できる|ok)|構わない|かまわない)?)|` +
	`(?:持|も|取|と)って(?:い)?(?:ない|ません)|(?:必要|必須|要件)(?:では|じゃ|で)?(?:ない|なし|ありません)|` +
	`ない(?:です)?|無い|ありません|いらない|要らない|いりません|未取得|取得前|これから|目指して(?:い?る)?|まだ|不問|問わ(?:ず|ない)|問いません)` +
	`(?:けれども?|けど|ですが|んですが|のですが|だけど|です|が|人|医師|の|で|でも)?`

// Papers that are lacked: that of an occupational physician (産業医の資格がない),
// that of a kind of doctor, that of a field, and one by its name (指定医まだ).
var (
	noDutyPaper  = japanese.Pattern(`(?:産業医[の 　]?(?:資格|認定|免許)(?:` + lacking + `|なし|無し|不要)|(?:日医)?認定産業医` + lacking + `)(?:で)?(?:も)?(?:ok|可|いい)?`)
	noDoctorsOwn = japanese.Pattern(`(?:([\p{Han}]{0,6}(?:専門医|指定医|認定医))の?|([\p{Han}]{2,8}医)の)(?:資格|免許)(?:` + lacking + `|なし|無し|不要)`)
	noFieldPaper = japanese.Pattern(`([\p{Han}]{1,8}科)の(?:資格|専門医)` + lacking)
	noPaper      = japanese.Pattern(`([\p{Han}]{0,6}(?:専門医|指定医|認定医|産業医資格)|資格|免許)(?:の?(?:資格|免許|認定|登録))?` + lacking)
)

// A doctor in training asks whether that will do: whoever has no certificate yet
// (trainee), and in the first two years has not completed that training either
// (intern). Of those in training as pupils others speak.
var (
	willDo  = `(?:でも(?:でき(?:る)?|出来る|可能?|ok|いい|よい|大丈夫)?|も?可|もok|ok|も?歓迎|です|(?:なん|なの)?(?:だけど|ですが|で)|なので|だから)`
	forWork = `(?:向けの?|の)?(?:[ 　]*(バイト|アルバイト|求人|お?仕事|副業|スポット|単発|案件|募集|在宅|リモート|オンライン)|$|[ 　])`
	trainee = unless{japanese.Pattern(`(専攻医|後期研修医|専修医|レジデント)(?:` + willDo + `|(?:向けの?|の)[ 　]*(バイト|アルバイト|求人|お?仕事|副業|スポット|単発|案件|募集|在宅|リモート|オンライン))`), pupils}
	intern  = unless{japanese.Pattern(`(?:初期(?:臨床)?研修(?:医|中)|(?:^|[ 　])(?:臨床)?研修(?:医|中))(?:` + willDo + `|` + forWork + `)`), pupils}
	// just out of initial training, which takes two years
	justTrained = unless{japanese.Pattern(`(?:初期)?(?:臨床)?研修(?:医)?(?:が|を|も)?(?:終わっ|おわっ|終え|おえ|修了し|了し|明け|上が|あが)(?:た|て|り)?(?:ばかり|ばっかり|直後|すぐ|あと|後|ところ|まもない)?(?:の|で|だけど|ですが|なので)?(?:でも)?(?:でき(?:る)?|ok|可)?(?:医師|人|先生)?|(?:初期)?(?:臨床)?研修(?:修了|終了)(?:直後|したばかり|後すぐ|したて)(?:の|で|でも)?`), pupils}
	pupils      = japanese.Pattern(`指導|教育|教え|講師|講義|講座|勉強会|教材|メンター`)
)

// unless is an expression that says nothing in texts that another one finds
// something in.
type unless struct{ said, other *japanese.Expr }

// ReplaceAllString puts other words in the place of what is said.
func (u unless) ReplaceAllString(text, means string) string {
	return u.said.ReplaceAllString(text, means)
}

// ReplaceAllStringFunc puts other words in the place of what is said in a text.
func (u unless) ReplaceAllStringFunc(text string, means func(string) string) string {
	if u.other.MatchString(text) {
		return text
	}
	return u.said.ReplaceAllStringFunc(text, means)
}

// paper is a certificate of which adverts say that they do not ask for it.
type paper struct {
	licence vocab.Licence
	mark    string         // the term of such an advert
	free    *japanese.Expr // how its normalised texts say so
	near    value          // in whose adverts it is asked for, zero for none
}

var papers = []paper{
	{vocab.LicenceBoard, uncertifiedMark, japanese.Pattern(`専門医(?:の)?(?:資格|取得)?(?:は|が|の有無は|でなくても|がなくても)[^。、\n]{0,6}(?:必須では|必要(?:は|では)|不問|問いません|問わず|要りません|不要|構いません|かまいません|応募|結構|可)|` +
		`専攻医(?:は|も|の(?:方|先生))[^。\n]{0,8}(?:可|歓迎|日給|時給|\d|応募)|専門医(?:不問|不要)|no board certification|board certification (?:is )?not (?:required|needed)`), value{}},
	{"jma_occupational", wayMark + "no-jma", japanese.Pattern(freeOf(`産業医`)), value{search.ColWork, "occupational_health", .3}},
	{vocab.LicencePsychiatrist, wayMark + "no-designation", japanese.Pattern(freeOf(`指定医`)), value{search.ColSpecialty, "psychiatry", .3}},
}

const uncertifiedMark = wayMark + "uncertified"

// freeOf is how texts say that a paper is not asked for.
func freeOf(word string) string {
	return word + `(?:の)?(?:資格|取得|認定)?(?:は|が|の有無は|でなくても|がなくても|なくても|なし(?:で)?(?:も)?)[^。、\n]{0,8}?(?:必須では|必要(?:は|では)|不問|問いません|問わず|要りません|不要|構いません|かまいません|応募|結構|可|ok|差し支え)|` +
		word + `(?:の)?(?:資格|認定)?(?:不問|不要|なし(?:で)?(?:可|ok))`
}

// preferWithout puts the jobs first whose adverts say that they do not ask for
// the paper that a word names.
func (r *reader) preferWithout(w *meaning) {
	for _, p := range papers {
		if w.means(search.ColLicence, search.SetOf(vocab.Licences, p.licence)) {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{p.mark}, Weight: uncertifiedWeight})
			if p.near.key != "" {
				near := search.Just(p.near.column.Vocabulary().Ordinal(p.near.key))
				r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: p.near.column, Values: near, Weight: p.near.weight})
			}
		}
	}
	if w.means(search.ColLicence, search.SetOf(vocab.Licences, vocab.LicenceInitialTraining)) && !r.not {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true,
			Any: []search.Atom{{Kind: search.AtomPhrase, Terms: []string{trainedMark}, Weight: 1}}})
	}
}

// trained says in running text that initial training has to be completed,
// trainedMark is the term of such an advert.
var trained = japanese.Pattern(`(?:初期|臨床)研修(?:中|医)[^。\n]{0,10}?(?:応募(?:は)?(?:でき|いただけ|頂け)ません|不可|対象外|ご遠慮|お断り)|` +
	`(?:初期|臨床)研修(?:を)?(?:修了|終了|終え)(?:後|済|以上|以降|者|た|し|が(?:必要|条件|必須)|の(?:方|先生))`)

const trainedMark = wayMark + "trained"

// addPapers adds the papers that a job does not ask for, and that it asks for
// completed training, as its normalised texts say.
func (w *fieldWriter) addPapers(texts []string) {
	for _, p := range papers {
		if slices.ContainsFunc(texts, p.free.MatchString) {
			w.gap()
			w.terms = append(w.terms, p.mark)
		}
	}
	if slices.ContainsFunc(texts, trained.MatchString) {
		w.gap()
		w.terms = append(w.terms, trainedMark)
	}
}
