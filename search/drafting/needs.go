package drafting

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// licenceWords are the words by which adverts name licences and certificates.
// The first that matches a stretch of text takes it: 認定産業医 is no 認定医.
var licenceWords = []struct {
	licence vocab.Licence
	words   *japanese.Expr
}{
	{vocab.LicenceOnlineTraining, japanese.Pattern(`オンライン診療(?:の)?(?:適切な実施に関する)?研修(?: ?\([^()]{1,16}\))?(?:の|は|を)?(?:修了|受講済)`)},
	{vocab.LicenceEmergencyPill, japanese.Pattern(`緊急避妊薬?(?:の)?(?:処方)?(?:の)?研修`)},
	{"jma_occupational", japanese.Pattern(`(?:日本医師会|日医)?認定産業医|産業医(?:の)?資格|jma[- ]certified occupational`)},
	{"uoeh_course", japanese.Pattern(`産業医学基本講座|産業医(?:学)?ディプロマ|産業医科大学[^。、]{0,10}(?:講座|修了)`)},
	{"oh_consultant", japanese.Pattern(`労働衛生コンサルタント|occupational health consultant`)},
	{"jsoh_specialist", japanese.Pattern(`産業衛生(?:学会)?専門医`)},
	{"social_medicine_specialist", japanese.Pattern(`社会医学系専門医`)},
	{"mammography_reader", japanese.Pattern(`マンモ(?:グラフイ)?(?:グラフィ)?(?:検診)?読影(?:認定医)?|検診マンモグラフィ読影(?:認定医)?`)},
	{"lung_ct_reader", japanese.Pattern(`肺がんct検診認定医`)},
	{"ningen_dock", japanese.Pattern(`人間ドック健診(?:専門医|認定医|情報管理指導士)?`)},
	{"cancer_certified", japanese.Pattern(`がん治療認定医`)},
	{"clinical_geneticist", japanese.Pattern(`臨床遺伝専門医`)},
	{vocab.LicencePsychiatrist, japanese.Pattern(`精神保健指定医`)},
	{"narcotics_license", japanese.Pattern(`麻薬施用者`)},
	{"hpki_card", japanese.Pattern(`医師資格証|hpki`)},
	{"medical_it_engineer", japanese.Pattern(`医療情報技師`)},
	{"gcp_training", japanese.Pattern(`gcp(?:研修|トレーニング)?(?:の)?(?:修了|training)?`)},
	{"phd_md", japanese.Pattern(`医学博士|博士号|\bphd\b`)},
	{"mph", japanese.Pattern(`公衆衛生学?修士|\bmph\b`)},
	{"mba", japanese.Pattern(`\bmba\b`)},
	{"us_license", japanese.Pattern(`米国(?:の)?医師免許|\b(?:active|current|unrestricted|valid)[a-z, ]{0,30}\b(?:al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|ia|ks|ky|la|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|state|u\.?s\.?)(?: medical| state)? licen[sc]es?\b|\busmle\b|\becfmg\b|licen[sc]es? in (?:\d\+?|(?:at least )?(?:one|two|three|four|five|six|eight|ten|any|a|several)(?: or more)?)(?: of the)? (?:us|u\.s\.|american) states?|us state (?:medical )?licen[sc]e|(?:oregon|washington|california|new york|texas|florida|ohio|illinois|massachusetts|pennsylvania|arizona|colorado|georgia|virginia|minnesota|michigan|north carolina|new jersey|nevada|tennessee) (?:state )?(?:medical )?licen[sc]e|state (?:medical )?licen[sc]es?|licen[sc]ed in (?:[a-z]{2}(?:, | and | or )?)+\b|u\.s\. (?:medical )?licen[sc]e|us (?:medical )?licen[sc]e|licen[sc]ed in (?:the )?(?:us\b|united states|oregon|washington|california|new york|texas|florida|ohio|illinois)`)},
	{"uk_license", japanese.Pattern(`\bgmc\b`)},
	{"au_license", japanese.Pattern(`\bahpra\b`)},
	{"sg_license", japanese.Pattern(`\bsmc\b`)},
	{vocab.LicenceInsurance, japanese.Pattern(`insurance (?:doctor|physician)(?:'s)? registration|保険医(?:登録(?:票)?|$|[^学療]|$)`)},
	{vocab.LicenceInitialTraining, japanese.Pattern(`(?:初期|臨床)(?:臨床)?研修(?:を|の|(?:2年)?)?(?:修了|終了|終え)|initial (?:clinical )?training`)},
	{"society_certified", japanese.Pattern(`学会(?:認定)?(?:専門医|認定医)|学会認定`)},
	{vocab.LicenceBoard, japanese.Pattern(`専門医(?: |※|に限|のみ|をもつ|を有する|の?資格|取得|の方|の先生|の医師|を|または|$|以上|\(|（|、|・|必須|歓迎|尚可|優遇|をお持ち|(?:は|が)(?:必須|必要|条件)|であること|です|。|/)`)},
	{"society_certified", japanese.Pattern(`認定医|指導医`)},
	{vocab.LicenceMedical, japanese.Pattern(`(?:日本(?:の)?)?医師(?:免許|資格)|japanese medical licen[sc]e|medical licen[sc]e in japan|licen[sc]ed in japan`)},
}

var (
	wanted    = japanese.Pattern(`歓迎|尚可|なお可|優遇|優先|ありがた|嬉し|うれし|助かり|尚良|なお良|望ましい|お持ちだと|一層|preferred|a plus|nice to have|welcome|desirable|advantage`)
	mustHave  = japanese.Pattern(`どなたでも|終えていれば|必須|前提|[てで]いること|必要|に限|条件|であること|を有する|(?:をお持ち|を持って(?:い)?る|を取得された|のある)[^。]{0,3}(?:先生|医師|ドクター)|must|required|you (?:hold|have)|you need|needs? (?:a|an|to)\b`)
	eitherOne = japanese.Pattern(`または|もしくは|又は|いずれか|どちらか|\bor\b`)
	foreign   = japanese.Pattern(`licen[sc]e in japan or abroad|abroad`)
	notAsked  = japanese.Pattern(`^(?:の(?:有無|種類|資格))?(?:は|も|が)?(?:不要|問いません|不問|なくて|でなくて|必要ありません)`)
	clauses   = japanese.Lazy(`[、。/;,・|()]| と | and `)
)

// licences gathers what one sentence says of licences.
type licences struct {
	required, preferred, either []string
	at                          []int
}

// readNeeds reads the licences that are demanded and welcome.
func readNeeds(b *builder) {
	got := map[string]*gathered{}
	gather := func(field string, s sentence, at []int, values ...string) {
		if len(values) == 0 {
			return
		}
		from, to := b.page.span(s, at[0], at[1])
		g := got[field]
		if g == nil {
			g = &gathered{from: from, to: to}
			got[field] = g
		}
		g.add(from, to, values)
	}
	anyOf := "" // the label under which one of a list will do
	for _, s := range b.body() {
		switch s.topic {
		case topicDuties:
			if !onlyLicences(s) {
				continue
			}
		case topicPay, topicTitle, topicPayment, topicSelection, topicPlace, topicOther, topicCover:
			continue
		}
		if b.isTitle(s) {
			continue
		}
		said := licencesIn(s)
		if oneOf.MatchString(s.text) {
			anyOf = s.label
			if i := strings.LastIndex(s.label, " "); s.topic == topicNeeds && i > 0 {
				anyOf = s.label[:i]
			}
		} else if anyOf != "" && s.label == anyOf && len(said.required) > 0 {
			said.either, said.required = said.required, nil
		}
		if i := slices.Index(said.either, string(vocab.LicenceMedical)); i >= 0 && len(said.either) > 2 {
			said.required = append(said.required, said.either[i]) // no specialist is one without it
			said.either = slices.Delete(slices.Clone(said.either), i, i+1)
		}
		gather("licences.required", s, said.at, said.required...)
		gather("licences.preferred", s, said.at, said.preferred...)
		gather("licences.any_of", s, said.at, said.either...)
	}
	for field, g := range got {
		if field == "licences.preferred" && got["licences.required"] != nil {
			g.values = slices.DeleteFunc(g.values, func(v string) bool { return slices.Contains(got["licences.required"].values, v) })
		}
		b.putSpan(field, Likely, g.from, g.to, g.values...)
	}
}

// remark is a remark about the word before it: any specialty (emergency a plus).
var remark = japanese.Lazy(`\([^()]*\)|（[^（）]*）`)

// oneOf begins a list of which one will do.
var oneOf = japanese.Pattern(`(?:次|以下|下記)の(?:うち)?(?:いずれか|どれか)|[^。]、(?:いずれか|どちらか|どれか)(?:1つ|一つ)?を?(?:お持ち|取得|保有)|\bone of the following\b`)

// gathered are values read in several places, and the stretch that holds them.
type gathered struct {
	from, to int
	values   []string
}

func (g *gathered) add(from, to int, values []string) {
	for _, v := range values {
		if !slices.Contains(g.values, v) {
			g.values = append(g.values, v)
		}
	}
	if from-g.to < near && g.from-to < near {
		g.from, g.to = min(g.from, from), max(g.to, to)
	}
}

// near is how far apart, in bytes, two places may stand to be one passage. The
// first stands for what is read from places further apart.
const near = 90

func licencesIn(s sentence) (out licences) {
	rest := []byte(s.text)
	all := wanted.MatchString(remark.ReplaceAllString(s.text, "")) && !mustHave.MatchString(s.text)
	type hit struct {
		value string
		at    []int
	}
	var hits []hit
	for _, w := range licenceWords {
		at := w.words.FindIndex(rest)
		if at == nil || notAsked.MatchString(s.text[at[1]:]) {
			continue
		}
		if !denied(s.text, at) {
			hits = append(hits, hit{string(w.licence), at})
		}
		for k := at[0]; k < at[1]; k++ {
			rest[k] = 0
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.at[0] - b.at[0] })
	bare := onlyLicences(s)
	if s.topic != topicNeeds && s.topic != topicWelcome && s.topic != topicFacts && s.topic != "" && !bare || len(hits) == 0 {
		return licences{}
	}
	if foreign.MatchString(s.text) {
		return licences{}
	}
	for _, h := range hits {
		clause := clauseOf(s.text, h.at)
		welcome := s.topic == topicWelcome || wanted.MatchString(clause) || aside.MatchString(s.text[h.at[1]:]) || all && (listed.MatchString(s.text[h.at[1]:]) || joinedToWish(s.text[h.at[1]:]))
		if h.value == string(vocab.LicenceMedical) && s.topic == topicNeeds && !nextWish.MatchString(s.text[h.at[1]:]) {
			welcome = false // nobody is a doctor without it
		}
		switch {
		case namedInPassing.MatchString(s.text[h.at[1]:]):
			continue // what becomes of who has one
		case orPractice.MatchString(s.text[h.at[1]:]) && len(hits) == 1:
			continue // practice will do
		case welcome:
			out.preferred = append(out.preferred, h.value)
		case s.topic == "" && !bare && !mustHave.MatchString(s.label+" "+s.text) && !strings.Contains(s.text, "方") && !strings.Contains(s.text, "あれば") &&
			!strings.Contains(s.text, "修了") && (!practice.MatchString(s.text) || eitherOne.MatchString(s.text)):
			continue
		case len(hits) > 1 && offersEither(s.text, hits[0].at, hits[len(hits)-1].at):
			out.either = append(out.either, h.value)
		default:
			out.required = append(out.required, h.value)
		}
	}
	out.at = []int{hits[0].at[0], 0}
	for _, h := range hits {
		out.at[1] = max(out.at[1], h.at[1])
	}
	return out
}

// namedInPassing says of those who have a licence what becomes of them: 専門医の方は掲載名に
// 併記します. It asks for none.
var namedInPassing = japanese.Pattern(`^(?:を?お持ち)?(?:の?(?:方|先生|場合|とき))?(?:は|には)[^。()]{0,24}(?:します|いたします|加算|優遇|プラス|アップ|円|記載|併記|掲載)`)

// offersEither reports whether a text leaves open which of the licences from one to
// another it asks for: the "or" stands beside their names.
func offersEither(text string, first, last []int) bool {
	for _, at := range eitherOne.FindAllStringIndex(text[first[1]:], -1) {
		from, to := first[1]+at[0], first[1]+at[1]
		if from > last[1]+40 {
			return false
		}
		word := text[from:to]
		if word == "いずれか" || word == "どちらか" {
			return true
		}
		if from < last[0] && utf8.RuneCountInString(text[to:last[0]]) <= afterOr {
			return true
		}
	}
	return false
}

// orPractice offers practice in the place of a licence.
var orPractice = japanese.Pattern(`^[^。、]{0,4}[、 ]?(?:または|もしくは|又は|あるいは)[^。]{0,30}(?:経験|年以上)|^,? or [^.;]{0,40}(?:experience|years)`)

// afterOr is how many characters may stand between "or" and the licence.
const afterOr = 12

// besides are words beside the names of licences that ask for nothing else.
var besides = japanese.Pattern(`または|もしくは|又は|および|及び|いずれか|登録|修了|済み?|取得|保有|所持|お持ち|資格|必須|必要|有資格|証|者|の?方|[^ 、。・]{2,8}科|放射線診断|[・、。,/()と をおごのか]|(?:日本)?医師会`)

// onlyLicences reports whether a sentence or an item of a list names licences
// and nothing else: it asks for them.
func onlyLicences(s sentence) bool {
	rest := s.text
	for _, w := range licenceWords {
		rest = w.words.ReplaceAllString(rest, "")
	}
	return len(rest) < len(s.text) && strings.TrimSpace(besides.ReplaceAllString(rest, "")) == ""
}

// aside says in brackets behind a licence that it is only welcome.
var aside = japanese.Pattern(`^[(（](?:あれば)?(?:なお)?(?:歓迎|尚可|優遇|優先|望ましい|preferred)`)

// nextWish is a wish for what it stands right behind.
var nextWish = japanese.Pattern(`^(?:を?お持ちの?方)?(?:歓迎|尚可|優遇)`)

// listed is a list of nouns that ends in a wish.
var listed = japanese.Pattern(`^[^。方ばすん(]{0,40}?(?:歓迎|尚可|なお可|優遇|優先|ありがた|嬉し|望ましい)`)

// joinedToWish reports whether what follows a licence goes on to a wish without
// another demand in between: または…をお持ちの方優先.
func joinedToWish(after string) bool {
	return eitherOne.MatchString(after) && wanted.MatchString(after)
}

// clauseOf is the part of a sentence around a match between two marks.
func clauseOf(text string, at []int) string {
	clause := clauseAt(text, at)
	return text[clause[0]:clause[1]]
}

func clauseAt(text string, at []int) []int {
	from, to := 0, len(text)
	for _, m := range clauses.FindAllStringIndex(text[:at[0]], -1) {
		from = m[1]
	}
	if m := clauses.FindStringIndex(text[at[1]:]); m != nil {
		to = at[1] + m[0]
	}
	return []int{from, to}
}
