package resume

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// certificate is how a CV names a licence or certificate.
type certificate struct {
	key   vocab.Licence
	words *japanese.Expr
}

// certificates are those with a name of their own. That the doctor holds them is
// stated, never checked.
var certificates = []certificate{
	{vocab.LicenceMedical, japanese.Pattern(`医師免許|医籍登録|\bjapan(?:ese)? medical licen[sc]e|medical licen[sc]e,? ?[(,]? ?(?:in |of )?japan\b|licen[sc]ed (?:physician|doctor|to practi[cs]e medicine) in japan\b|japanese (?:national )?(?:physician|medical doctor)(?:'s)? licen[sc]e`)},
	{"initial_training", japanese.Pattern(`(?:初期|卒後|医師)(?:臨床)?研修(?:医)?(?:課程|プログラム)?(?:を)? ?(?:修了|終了)(?:登録|証)?|臨床研修(?:課程|プログラム)?(?:を)? ?(?:修了|終了)(?:登録|証)?|(?:初期研修|臨床研修)[^。、]{0,10}修了|initial clinical training[^.;]{0,16}complet\w+|complet\w+ [^.;]{0,24}initial clinical training`)},
	{"jma_occupational", japanese.Pattern(`(?:日本医師会|日医)[ の]?認定 ?産業医|認定産業医|(?:jma|japan medical association)[- ,(]*certified occupational (?:health )?physician|certified occupational (?:health )?physician`)},
	{"uoeh_course", japanese.Pattern(`産業医学基本講座|産業医学?ディプロマ|uoeh basic course`)},
	{"oh_consultant", japanese.Pattern(`労働衛生コンサルタント|(?:industrial|occupational) health consultant`)},
	{"jsoh_specialist", japanese.Pattern(`産業衛生(?:学会)?(?:認定)?(?:専門医|指導医)`)},
	{"social_medicine_specialist", japanese.Pattern(`社会医学系(?:専門医|指導医)`)},
	{"online_care_training", japanese.Pattern(`オンライン診療[^。、;]{0,24}研修[^。、;]{0,10}(?:修了|受講済|受講)|オンライン診療研修|online[- ](?:medical )?(?:care|consultation|practice) training`)},
	{"emergency_contraception_training", japanese.Pattern(`緊急避妊[^。、;]{0,16}研修[^。、;]{0,8}(?:修了|受講)|emergency[- ]contracepti\w+ training`)},
	{"insurance_physician", japanese.Pattern(`保険医(?:登録|の登録|番号|証|[ 、,)(]|$)|insurance (?:doctor|physician|medical doctor)(?:'s)? (?:registration|registered)|registered insurance (?:doctor|physician)`)},
	{"designated_psychiatrist", japanese.Pattern(`精神保健指定医|designated (?:mental[- ]health (?:physician|doctor)|psychiatrist|physician of mental health)`)},
	{"narcotics_license", japanese.Pattern(`麻薬施用者|麻薬取扱者|narcotics? (?:practitioner|prescrib\w+)`)},
	{"hpki_card", japanese.Pattern(`医師資格証|\bhpki\b`)},
	{"mammography_reader", japanese.Pattern(`マンモグラフィ[^。、;]{0,10}(?:読影)?[^。、;]{0,4}認定医?|mammography (?:screening )?read\w+ (?:certif\w+|qualif\w+)`)},
	{"lung_ct_reader", japanese.Pattern(`肺がんct検診認定医`)},
	{"ningen_dock", japanese.Pattern(`人間ドック(?:健診)?[^。、;]{0,6}(?:専門医|認定医|指導医)`)},
	{"cancer_certified", japanese.Pattern(`がん治療認定医`)},
	{"clinical_geneticist", japanese.Pattern(`臨床遺伝専門医`)},
	{"medical_it_engineer", japanese.Pattern(`(?:上級)?医療情報技師`)},
	{"gcp_training", japanese.Pattern(`\bgcp[^。、;.]{0,12}(?:研修|トレーニング|講習|training|certif\w+)`)},
	{"us_license", japanese.Pattern(`\becfmg\b|米国[^。、;]{0,14}(?:州)?医師免許|(?:california|new york|texas|florida|hawaii|illinois|massachusetts|pennsylvania|washington|ohio|michigan|oregon|arizona|georgia|virginia|new jersey|maryland|colorado|minnesota|north carolina)(?: state)? medical licen[sc]e|medical licen[sc]e,? ?[(,:]? ?(?:state of )?(?:california|new york|texas|florida|hawaii|illinois|massachusetts|pennsylvania|washington|ohio|michigan|oregon|arizona|georgia|virginia|new jersey|maryland|colorado|minnesota|north carolina)|(?:カリフォルニア|ニューヨーク|ハワイ|テキサス|マサチューセッツ|イリノイ|ワシントン|フロリダ)州?(?:の)?医師免許`)},
	{"uk_license", japanese.Pattern(`\bgmc\b|general medical council|英国医師免許|イギリスの?医師免許`)},
	{"au_license", japanese.Pattern(`\bahpra\b|豪州医師免許|オーストラリアの?医師免許`)},
	{"sg_license", japanese.Pattern(`singapore medical council|\bsmc (?:full |conditional )?registration|シンガポールの?医師免許`)},
	{"other_foreign_license", japanese.Pattern(`(?:中国|韓国|台湾|ドイツ|フランス|イタリア|スペイン|ハンガリー|チェコ|ブラジル|インド|フィリピン|ベトナム|カナダ|ニュージーランド)(?:の)?医師(?:免許|資格)|(?:german|french|italian|hungarian|czech|chinese|korean|canadian|indian|philippine) medical licen[sc]e`)},
	{"phd_md", japanese.Pattern(`医学博士|博士 ?\(医学\)|博士号(?:\(医学\))?(?:を)?取得|\bph\.?d\.?,? (?:degree )?(?:in|\() ?(?:medic\w+|medical sciences?)|doctor of philosophy in medic\w+`)},
	{"mph", japanese.Pattern(`\bmph\b|公衆衛生学?修士|master of public health`)},
	{"mba", japanese.Pattern(`\bmba\b|経営学修士`)},
}

var (
	// later is what is not so yet, or no more
	later = japanese.Pattern(`見込|予定|取得中|目指|希望|興味|準備中|勉強中|未取得|失効|返納|受験|申請中|\b(?:expected|planned|planning|preparing|in progress|applying|pending|expired|lapsed)\b`)
	// denies takes back what stands before it
	denies = japanese.Pattern(`^[^。、;]{0,10}(?:なし|ありません|ない|持って(?:い|お)りません|持ってい?ません|取得していません|未取得|必要|取得後|取得前)|^ ?(?:not held|none)`)
	// foreign stands before the licence of another country
	foreign = japanese.Pattern(`(?:米国|英国|外国|海外|中国|韓国|台湾|ドイツ|フランス|イギリス|アメリカ|カナダ|オーストラリア|豪州|シンガポール|ハンガリー|チェコ|州|の国)(?:の)?$`)

	societyOf = japanese.Pattern(`日本[^ 、,。()/:]{1,20}?学会[ の・]{0,2}[^ 、,。()/:]{0,14}?(?:専門医|認定医|指導医|認定[^ 、,。()/:]{1,8}医)`)
	ofSociety = japanese.Pattern(`([^ 、,。()/の:0-9年月日]{1,14}(?:専門医|認定医|指導医|認定[^ 、,。()/:]{1,8}医)) ?\((日本[^ 、,。()/:]{1,20}?学会)`)
	societyEN = japanese.Lazy(`(?:board[- ]certified|certified|fellow|specialist|diplomate)[^.;\n]{0,24}?(?:\bof |\bby |, |\(|- )(?:the )?((?:japan(?:ese)?) (?:society|college|association|radiological|dermatological|academy|circulation)(?: (?:society|of|for|[a-z]+)){0,6})`)
	jmsb      = japanese.Pattern(`専門医機構|機構認定|\bjmsb\b|japanese medical specialty board`)
)

// certifies reports whether a piece speaks of certificates.
func certifies(norm string) bool { return specialistOf.MatchString(norm) }

// deniedAfter reports whether what ends at a place is taken back behind it.
func deniedAfter(norm string, at int) bool { return denies.MatchString(norm[at:]) }

// licences reads licences and certificates.
func (r *reader) licences() {
	for i := range r.page {
		p := &r.page[i]
		if p.topic == aside || p.topic == language || later.MatchString(p.norm) {
			continue
		}
		rest := p.norm
		for _, c := range certificates {
			if at := c.words.FindStringIndex(rest); at != nil && r.certificate(p, c.key, at) {
				rest = rest[:at[0]] + strings.Repeat(" ", at[1]-at[0]) + rest[at[1]:]
			}
		}
		r.boards(p, rest)
	}
}

// certificate puts a certificate found at a place; it is false for what is none.
func (r *reader) certificate(p *piece, key vocab.Licence, at []int) bool {
	if deniedAfter(p.norm, at[1]) {
		return true
	}
	switch key {
	case vocab.LicenceMedical:
		if foreign.MatchString(p.norm[:at[0]]) {
			return false
		}
	case "uk_license", "au_license", "jma_occupational", "mba", "mph":
		if strings.Contains(p.norm, "guideline") {
			return false
		}
	}
	on := nearest(p.dates, at)
	if key == vocab.LicenceMedical && (r.since.year == 0 || r.since.month == 0 && on.month > 0) && on.year > 0 {
		r.since, r.from = on, p.passage(at)
	}
	f := Found{Field: Licences, Value: string(key), Passage: p.passage(at), Sure: true}
	if len(p.dates) == 1 || key == vocab.LicenceMedical {
		f.On = on.civil()
	}
	r.put(f)
	return true
}

// boards reads specialists' certificates of the medical specialty board, where the CV
// names it, and of societies by their names. Of one that names neither the board is
// asked about, for which of them it is was not said.
func (r *reader) boards(p *piece, rest string) {
	put := func(f Found, at []int) {
		f.Field, f.Passage = Licences, p.passage(at)
		if len(p.dates) == 1 {
			f.On = p.dates[0].civil()
		}
		r.put(f)
	}
	blank := func(at []int) {
		rest = rest[:at[0]] + strings.Repeat(" ", at[1]-at[0]) + rest[at[1]:]
	}
	for _, m := range societyOf.FindAllStringIndex(rest, -1) {
		if !deniedAfter(rest, m[1]) {
			put(Found{Value: "society_certified", Detail: short(written(p.raw, rest[m[0]:m[1]])), Sure: true}, m)
		}
		blank(m)
	}
	for _, m := range ofSociety.FindAllStringSubmatchIndex(rest, -1) {
		put(Found{Value: "society_certified", Detail: short(rest[m[4]:m[5]] + " " + rest[m[2]:m[3]]), Sure: true}, m[:2])
		blank(m[:2])
	}
	for _, m := range societyEN.FindAllStringSubmatchIndex(rest, -1) {
		put(Found{Value: "society_certified", Detail: short(written(p.raw, strings.TrimSpace(rest[m[2]:m[3]]))), Sure: true}, m[:2])
		blank(m[:2])
	}
	for _, m := range specialistOf.FindAllStringSubmatchIndex(rest, -1) {
		key, ok := stemOf(rest[m[2]:m[3]])
		if !ok || deniedAfter(rest, m[1]) || rest[m[2]:m[3]] == "総合内科" || strings.HasSuffix(rest[m[0]:m[1]], "指導医") {
			continue
		}
		put(Found{Value: string(vocab.LicenceBoard), Specialty: key, Sure: jmsb.MatchString(p.norm)}, m[:2])
	}
}

// written is a part of a normalised text as it was written, if it can be told.
func written(raw, part string) string {
	if i := strings.Index(strings.ToLower(raw), part); i >= 0 && len(strings.ToLower(raw)) == len(raw) {
		return raw[i : i+len(part)]
	}
	return part
}

// short cuts a detail to what its field takes.
func short(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		return string(runes[:60])
	}
	return s
}
