package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Ways of working that many do not want: an advert speaks of telephones in any
// sentence, but with the word in its title the telephone is the work. Whoever
// wants none (電話対応なし) is not shown such adverts; of the others those that
// deny it come first (Analyzer.deny).

// way is a way of working, and the words that say it in titles and questions.
type way struct {
	key   string
	words *japanese.Expr
	label vocab.Text
}

var ways = []way{
	{"telephone", japanese.Lazy(`電話|通話|telephone|phone call`), vocab.Text{JA: "題名に電話とある仕事", EN: "“telephone” in the title"}},
	{"interview", japanese.Lazy(`面接|interview`), vocab.Text{JA: "面接のある仕事", EN: "an interview"}},
	{"talk", japanese.Lazy(`面談|面接指導|consultation by video`), vocab.Text{JA: "題名に面談とある仕事", EN: "“consultation” in the title"}},
	{"recording", japanese.Lazy(`録画|収録|撮影|動画|出演|recorded|recording|on camera`), vocab.Text{JA: "題名に録画・出演とある仕事", EN: "“recording” in the title"}},
	{"face", japanese.Lazy(`顔出し|お?顔の?写真|実名|出演|on camera`), vocab.Text{JA: "題名に顔出し・実名とある仕事", EN: "“on camera” in the title"}},
	{"video", japanese.Lazy(`ビデオ|テレビ電話|video`), vocab.Text{JA: "題名にビデオとある仕事", EN: "“video” in the title"}},
	{"chat", japanese.Lazy(`チャット|chat`), vocab.Text{JA: "題名にチャットとある仕事", EN: "“chat” in the title"}},
	{"visit", japanese.Lazy(`往診|出動|駆けつけ`), vocab.Text{JA: "題名に往診・出動とある仕事", EN: "house calls in the title"}},
	{"meeting", japanese.Lazy(`会議|ミーティング|meeting`), vocab.Text{JA: "題名に会議とある仕事", EN: "“meeting” in the title"}},
}

// wayMark begins the terms of the ways of working that a title names.
const wayMark = "✗"

// orOther and otherOr say that another way will do as well: 電話かビデオ. eitherMark is
// the term of such an advert.
var (
	orOther = japanese.Lazy(`^(?:通話|診療|相談|面談)?(?:か|または|もしくは| or )(?:電話|ビデオ|チャット|メール|文字|line|phone|telephone|video|chat|text)`)
	otherOr = japanese.Lazy(`(?:電話|ビデオ|チャット|メール|文字|line|phone|telephone|video|chat|text)(?:通話|診療|相談|面談)?(?:か|または|もしくは| or )$`)
)

const eitherMark = wayMark + "either"

// deniedBefore ends an English text that denies what follows.
var deniedBefore = japanese.Lazy(`\b(?:no|not|without|never|non)[ -]$`)

// restOfList is what stands beside a way of working and is denied with it: 電話・ビデオなし.
var restOfList = japanese.Lazy(`^(?:[・、/や][\p{Katakana}ー]+|[・、/や][\p{Han}]{2})+`)

// deniedSoon is a denial a particle and a verb later: 往診に出ません.
var deniedSoon = japanese.Lazy(`^(?:に|へ|は|が|も|を)?[^。、()\s]{0,4}(?:ません|ない|なし)`)

// byOthers says that somebody else does what stands before it: 面談は保健師が担当.
var byOthers = japanese.Lazy(`^[はも](?:保健師|看護師|技師|心理士|スタッフ|事務|当社|専任)[^。、]{0,6}(?:担当|行い|行う|対応)`)

// addWays adds the ways of working that a title names and does not deny.
func (w *fieldWriter) addWays(title vocab.Text) {
	for _, text := range []string{title.JA, title.EN} {
		text = japanese.Normalise(text)
		for _, way := range ways {
			at := way.words.FindStringIndex(text)
			if at != nil && (orOther.MatchString(text[at[1]:]) || otherOr.MatchString(text[:at[0]])) {
				w.gap()
				w.terms = append(w.terms, eitherMark)
				continue
			}
			if at == nil || deniedSoon.MatchString(text[at[1]:]) || dislikedAfter(restOfList.ReplaceAllString(text[at[1]:], "")) > 0 || byOthers.MatchString(text[at[1]:]) || deniedBefore.MatchString(text[:at[0]]) {
				continue
			}
			w.gap()
			w.terms = append(w.terms, wayMark+way.key)
		}
	}
}

// Ways of working that the running text alone speaks of, by key: 登録前にオンライン
// 面接が1回, 面接は録画します, お名前と顔写真を公開します, 電話での対応があります.
var saidInText = map[string]*japanese.Expr{
	"interview": japanese.Lazy(`面接(?:が|は|を|も)?(?:計|合計)?(?:\d回|あり|ございます|行い|実施|必要|必須|いたし|お願い)`),
	"talk":      japanese.Lazy(`(?:ビデオ|オンライン|web|対面|患者(?:さん|様)?(?:と|や)|ご?家族(?:と|へ)|本人(?:と|へ)|\d+分の?)[^。、\n]{0,8}面談`),
	"recording": japanese.Lazy(`録画[^。\n]{0,10}?(?:します|いたします|されます|させていただ|があります|を行います|をお願い|して[^。\n]{0,8}?(?:納|提出|いただ|公開|保存|配|共有))|(?:will be|are|is) recorded`),
	"face": japanese.Lazy(`(?:顔写真|お顔|氏名|お?名前|実名)[^。\n]{0,12}?(?:を|が)?(?:(?:掲載|記載|公開|表示|紹介)(?:し|され|いたし|させていただ|をお願い|が必要|が条件)|載(?:せ|り)(?:ます|させ))|` +
		`(?:name|photo)[^.\n]{0,20} (?:is|are|will be) (?:published|shown|listed)`),
	"visit":     japanese.Lazy(`(?:往診|出動|駆けつけ)(?:が|に|は|も|を)?[^。、\n]{0,8}(?:あり(?:ます)?|ございます|お願い|伺い|伺う|向か|必要|生じ|発生し)`),
	onVideo:     japanese.Lazy(`ビデオ|テレビ電話|\bvideo\b`),
	"telephone": japanese.Lazy(`電話(?:での)?(?:対応|相談|診療|再診|問診|説明|取材|面談|指導|当番)?(?:が|も|に|で|を|は)[^。、\n]{0,12}?(?:助言|話(?:す|し)|聞(?:き|く)|\d+分|\d件|1日|あります|ございます|お願いします|お願いいたします|受け(?:ます|てい)|応じ|答え|出て|出る|指示|診療し|行います|かけ(?:ます|てい))`),
}

// onVideo is the key of work of which the text alone speaks of video.
const onVideo = "onvideo"

// saidOtherwise are sentences that deny such words, ofApplying those about how
// one applies: the telephone there is the poster's.
var (
	saidOtherwise = japanese.Lazy(`ません|ことは(?:ない|ありません)|ないで|不要|なし$|禁止|\b(?:not|never|no)\b`)
	ofApplying    = japanese.Lazy(`応募|問い合わせ|問合せ|選考|ご連絡`)
)

// speechless says in running text that there is no speaking with patients.
var speechless = japanese.Lazy(`(?:患者(?:さん|様)?|ご?家族|契約者|相談者|依頼者|被害者)[^。\n]{0,12}(?:話す|会話|やりとり|やり取り|対応|対面|面談|通話|お会い)(?:こと)?[^。\n]{0,14}(?:ありません|なし|ございません|不要)|` +
	`話すこと[^。\n]{0,10}(?:ありません|ございません)|患者(?:さん)?の?(?:対応|診療|診察)(?:は)?(?:なし|ありません)|(?:患者(?:さん|様)?(?:本人|ご本人)?|ご?家族|相談者|従業員|社員)(?:(?:や|・|と|及び|および)(?:その)?(?:ご?家族|患者(?:さん|様)?))?とは?(?:直接)?(?:は)?(?:お?話し|会い|お会いし|やりとりし|接し|関わり)ません|no patient contact`)

// quiet is work that is done without speaking, as its texts name it; loud is what
// makes such a text speak of patients after all, loudly what does so in any text.
var (
	quiet  = japanese.Pattern(`心電図|ホルタ|病理診断|デジタルパソロジ|バーチャルスライド|(?:健診|健康診断|ドック)[^。\n]{0,8}判定|判定(?:医|業務)|書面|画像診断|読影|文献|症例評価|副作用`)
	loud   = japanese.Pattern(`面談|説明|相談|電話|ビデオ|診療|診察|外来|面接|講師|指導|セミナ`)
	loudly = japanese.Pattern(`(?:結果説明|面談|電話|ビデオ)(?:を|で|も)[^。\n]{0,8}(?:お願い|行い|対応し|担当)`)
)

// silentMark is the term of an advert that says so, quietMark of quiet work.
const (
	silentMark = wayMark + "silent"
	quietMark  = wayMark + "quiet"
)

// nameless says in running text that neither name nor face is shown, namelessMark
// is the term of such an advert.
var nameless = japanese.Lazy(`(?:お?名前|氏名|実名|顔写真|お?顔)[^。\n]{0,10}?(?:出ません|出しません|公開しません|掲載しません|載りません|載せません|公開されません|出さず|不要)|顔出し(?:も|は|や)?[^。\n]{0,8}?(?:ありません|なし|不要|しません|ございません)`)

const namelessMark = wayMark + "nameless"

// takesNovices says in running text that no experience is asked for, noviceMark is the
// term of such an advert.
var takesNovices = japanese.Lazy(`未経験(?:者)?(?:でも|も|の方(?:も|でも)?)?(?:可|歓迎|ok|大丈夫|応募|構いません|かまいません|結構)|(?:実務)?経験は?(?:問いません|不問)|(?:はじめて|初めて)の(?:方|先生|医師)(?:も|でも|に(?:は|も))`)

const noviceMark = wayMark + "novice"

// saidBy are the marks that say what a word stands for.
var saidBy = map[string]string{"匿名": namelessMark, "未経験": noviceMark, "未経験可": noviceMark, "未経験OK": noviceMark, "経験不問": noviceMark}

// addWithout adds what a job is done without, as its normalised texts say:
// speaking with patients, a name.
func (w *fieldWriter) addWithout(texts []string) {
	if slices.ContainsFunc(texts, func(text string) bool { return quiet.MatchString(text) && !loud.MatchString(text) }) &&
		!slices.ContainsFunc(texts, loudly.MatchString) {
		w.gap()
		w.terms = append(w.terms, quietMark)
	}
	for _, of := range []struct {
		mark  string
		words interface{ MatchString(string) bool }
	}{{silentMark, speechless}, {namelessMark, nameless}, {noviceMark, takesNovices}, {ownMark, ownSaid}} {
		if slices.ContainsFunc(texts, of.words.MatchString) {
			w.gap()
			w.terms = append(w.terms, of.mark)
		}
	}
}

// addSaid adds the ways of working that only the normalised texts speak of; of
// interviews what is said of the selection as well.
func (w *fieldWriter) addSaid(texts, selection []string) {
	w.says(wayMark+onVideo, saidInText[onVideo], texts)
	for _, way := range ways {
		words := saidInText[way.key]
		if words == nil {
			continue
		}
		of := texts
		switch way.key {
		case "interview":
			if w.says(wayMark+way.key, metFirst, texts) || w.says(wayMark+way.key, chosenBy, selection) {
				continue
			}
		case "telephone", "talk":
			of = withoutApplying(texts)
		}
		w.says(wayMark+way.key, words, of)
	}
}

// says adds a term when one of some texts says words plainly, and reports whether
// one does.
func (w *fieldWriter) says(term string, words interface{ MatchString(string) bool }, texts []string) bool {
	if !slices.ContainsFunc(texts, func(text string) bool { return saysPlainly(words, text) }) {
		return false
	}
	w.gap()
	w.terms = append(w.terms, term)
	return true
}

// Talks before one is taken on, which adverts call 面談 as often as 面接: in texts
// beside words for applying, in what is said of the selection anywhere.
var (
	metFirst = japanese.Pattern(`(?:応募|選考|登録|採用|契約|稼働|勤務開始|入職)(?:の)?(?:前|後|時|際|まで)?(?:に|は|の)?[^。、\n]{0,8}面談|(?:事前|カジュアル|選考|採用)(?:の)?面談|面談(?:後|のうえ|の上)[^。\n]{0,6}(?:採用|登録|契約|稼働|決定)`)
	chosenBy = japanese.Pattern(`(?:面接|面談)(?:が|は|を|も|で)?(?:計|合計)?(?:\d回|あり|ございます|行い|実施|必要|必須|いたし|お願い|後|のうえ|の上|を経て|$)|` +
		`(?:オンライン|web|ビデオ|電話|院長|医師)(?:での|と(?:の)?)?(?:面接|面談)(?:[\d、。(で]|$)|interview(?:s)?(?: is| are|,|\.|$)`)
)

// sentencesOf splits a normalised text.
func sentencesOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '。' || r == '\n' })
}

// withoutApplying returns the sentences of texts that are not about applying.
func withoutApplying(texts []string) (out []string) {
	for _, text := range texts {
		for _, sentence := range sentencesOf(text) {
			if !ofApplying.MatchString(sentence) {
				out = append(out, sentence)
			}
		}
	}
	return out
}

// saysPlainly reports whether a sentence of a text says words and nothing that
// makes them something else.
func saysPlainly(words interface{ MatchString(string) bool }, text string) bool {
	if !words.MatchString(text) {
		return false
	}
	for _, sentence := range sentencesOf(text) {
		for part := range strings.SplitSeq(sentence, ". ") {
			if words.MatchString(part) && !saidOtherwise.MatchString(part) {
				return true
			}
		}
	}
	return false
}

// avoid leaves out the jobs whose title names a way of working that is not
// wanted, and reports whether the piece is one.
func (r *reader) avoid(piece string) bool {
	for _, way := range ways {
		if at := way.words.FindStringIndex(piece); at == nil || at[0] > 0 {
			continue
		}
		r.avoidWay(way)
		switch way.key {
		case "face":
			r.unseen()
		case "video":
			r.rulesOut(wayMark + onVideo)
		}
		r.avoided = append(r.avoided, way.key)
		if slices.Contains(r.avoided, "video") && slices.Contains(r.avoided, "telephone") {
			r.rulesOut(eitherMark)
		}
		r.not = true
		r.note(piece, search.ReadValue, search.ColWork, way.label)
		r.not = false
		return true
	}
	return false
}

// unseen puts the jobs last where one is filmed or seen by video, those first
// whose adverts say that no name or face is shown, or that one only writes.
func (r *reader) unseen() {
	for _, way := range ways {
		switch way.key {
		case "recording", "video", "talk":
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{wayMark + way.key}, Weight: -wishWeight})
		}
	}
	for _, mark := range []string{namelessMark, silentMark, quietMark} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{mark}, Weight: wishWeight})
	}
	for _, said := range []string{"匿名", "文字", "電話のみ", "チャット"} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: wishWeight})
	}
}

func (r *reader) avoidWay(w way) {
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true,
		Any: []search.Atom{{Kind: search.AtomPhrase, Terms: []string{wayMark + w.key}, Weight: 1}}})
}
