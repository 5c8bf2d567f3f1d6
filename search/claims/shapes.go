package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// shapes reads what a text as a whole is: filled with nothing, left open, a
// title that shouts, names of work in it.
func shapes(f *folded, field string) (out []rules.Claim) {
	say := func(kind rules.ClaimKind, unit, passage string) {
		out = append(out, rules.Claim{Kind: kind, Field: field, Unit: unit, Passage: passage})
	}
	if hit := markup.FindString(unquoted(f.raw)); hit != "" {
		say(rules.ClaimMarkup, "", hit)
	}
	told := strings.HasPrefix(field, "title.") || strings.HasPrefix(field, "summary.") || field == "description"
	switch {
	case nothing(f.text), mostlyLatin(strings.ToLower(f.raw)):
		say(rules.ClaimNothing, "", f.raw)
	case formHint.holds(unquoted(f.text)):
		say(rules.ClaimNothing, "", formHint.FindString(unquoted(f.text)))
	case blanks.MatchString(unquoted(f.raw)):
		say(rules.ClaimBlanks, "", blanks.FindString(unquoted(f.raw)))
	case !told && saysNothing(f.text):
		say(rules.ClaimLeftOpen, "", f.raw)
	case !told && asTheySee.MatchString(strings.TrimSpace(f.text)),
		field == "terms.renewal.criteria" && ifTheyLike.MatchString(strings.TrimSpace(f.text)):
		say(rules.ClaimAsTheySee, "", f.raw)
	}
	if start, end, ok := filledWith(strings.ToLower(f.raw)); ok && (told || strings.HasPrefix(field, "terms.")) {
		say(rules.ClaimConditionOpen, "", f.raw[start:min(end, len(f.raw))])
	}
	if field == "terms.work.initial" && slogan.holds(f.text) && !duty.holds(f.text) {
		say(rules.ClaimSlogan, "", f.raw)
	}
	if strings.HasPrefix(field, "title.") {
		out = append(out, titleShapes(f, field)...)
	}
	if field == "apply.questions" {
		for _, q := range privateQuestions {
			if hit := q.words.FindString(f.text); q.words.may(&sentence{text: f.text}) && hit != "" {
				say(q.kind, "", hit)
			}
		}
	}
	return out
}

// privateQuestions are what no applicant may be asked, however politely: what the
// work does not need (Employment Security Act art. 5-5 and its guidelines: origin,
// family, belief, health), age and sex (Labour Measures Act art. 9, Equal
// Opportunity Act art. 5), and ways around the board.
var privateQuestions = []struct {
	kind  rules.ClaimKind
	words pattern
}{
	{rules.ClaimAge, compile(`(ご)?年齢|何歳|おいくつ|生年月日|生まれ(た)?年|誕生日|(何年|いつ)に?[^。]{0,8}卒業|卒業(年|した年)|\b(how old|age|date of birth|birthday|(when|what year)[^?]{0,12}graduate[a-z]*)\b`)},
	{rules.ClaimSex, compile(`性別|男性ですか|女性ですか|\b(gender|sex)\b`)},
	{rules.ClaimStatus, compile(`国籍|在留|本籍|戸籍|出身(地|県|国)|生まれ(故郷|育ち)|結婚|婚姻|配偶者|ご主人|奥様|独身|既婚|お子さん|子ども|妊娠|出産|産休|育休|家族|両親|ご?兄弟|親の職業|` +
		`持病|既往|病歴|治療中|病気|休職|メンタル(の|ヘルス)?(不調|面)|薬を(飲|服)|帰化|新聞|通院|服薬|うつ|精神疾患|障害(者|が|の有無)|健康状態|手術(歴|を受けた)|宗教|信仰|信条|政党|政治|思想|労働組合|組合(に|へ)|愛読書|尊敬する|血液型|身長|体重|前科|犯罪|逮捕|借金|資産|持ち家|間取り|マイナンバー?|個人番号|` +
		`\b(nationality|married|marital|spouse|children|pregnan\w+|religio\w+|political|union|health|illness\w*|medication|medicines?|sick leave|depress\w+|church|born|hometown|newspaper|medical history|disabilit\w+|criminal|blood type|family)\b`)},
	{rules.ClaimAroundBoard, compile(`(電話|携帯|連絡先)(の)?(番号)?(を|は)?|メールアドレス|メ(ー)?ルアドレス|アドレスを(教|書|記)|\bline\b|gmail|ジーメール|ライン(の)?id|sns|住所|(メール|連絡)(先|の)?アドレス|\b(phone|telephone|mobile|e-?mail address|(home|current|postal) address)\b`)},
}

var (
	markup = japanese.Lazy(`(?i)<\s*/?\s*(script|a|b|i|img|iframe|div|span|p|br|h\d|style|font|table|tr|td|ul|ol|li|svg|form|input|object|embed|link|meta|strong|em|u|center|marquee|button|html|body|video|audio)(\s[^>]*)?/?>|\[[^\]\n]+\]\(\s*(https?:|javascript:|www\.|//)[^)]*\)|\[url[=\]]|javascript:|onerror\s*=`)

	blanks   = japanese.Lazy(`\{\{[^}]*\}\}|\$\{[^}]*\}|\{[a-z_ ]+\}|\[(会社名|名前|病院名|クリニック名|施設名|氏名|日付|職種|金額|your |company|clinic|name|insert)[^\]]*\]|<(会社名|病院名|クリニック名|氏名|施設名)>|【(会社名|病院名|クリニック名|氏名|施設名|職種)】|○{2,}|◯{2,}|〇{2,}|●{2,}|△{2,}|□{2,}|×{2,}|＊{2,}|＿{2,}|_{3,}|%[a-z_]+%|\bxx+\b|#[a-z]+_name#`)
	formHint = compile(`ここに(仕事|業務|文章|説明|本文|内容)[^。]{0,6}入ります|(ここ|こちら)に[^。]{0,20}(入力|記入|記載|書いて|書く|書き(ます|込)|入れる)|\A[^。]{0,20}(入力|記入|記載)してください[。]?\z|lorem ipsum|(job )?(description|text|content)s? goes here|replace this (sample |dummy )?text|(sample text[ .]*){2}|dolor sit amet|(insert|enter|type|write) (your|the|a|job)[^.]{0,24}(here|below)|サンプル(テキスト|文章|文)|ダミー(テキスト|文)|テスト(投稿|入力|データ|求人)です|this is a test`)

	// asTheySee leaves a matter to the other side alone.
	asTheySee = compile(`\A(当(法人|社|院|方)|会社|法人|院長|理事長|代表|病院|施設|弊社|企業|事務局)(側)?(の|が)?(総合的(な|に))?(判断|裁量|都合|意向|一存|決定|考え|基準)(により|で|による|に基づき|に従い|次第|によって)?(決定|判断|決め)?(し|する|します|いたします|です|ます)*[。.]?\z|\A(at|in) (the )?(sole )?(discretion|judg(e)?ment) of (the )?[\w ]{0,20}\.?\z|\A(as )?(the )?(company|clinic|hospital|employer|management) (sees fit|decides|(alone )?determines)\.?\z`)

	// ifTheyLike renews a contract when the other side pleases, and says no more.
	ifTheyLike = compile(`\A(契約の?)?(更新(は|については)、?)?({boss})(の(判断|裁量|意向|考え|承認|許可)(により|で|によって|に基づき|次第で)|(の[\p{Han}]{1,4})?(が|において|にて)(、)?(特に|とくに|更新を?|更新が|契約の更新を|引き続き|総合的に){0,2}(適当|必要|相当|適切|妥当|可能|適任|ふさわしい|望ましい|良い|よい|可)?(だ)?(と|に)?(認め|判断し|考え|認定し|決め|評価し|承認し|許可し|選ん)(た|る|だ|て))` +
		`(場合|とき|時|方|者|医師|先生|もの|職員)?(に限り|に限って|のみ|だけ|に|について|は|を|、)*(契約を|契約)?(更新|継続)?(する|します|いたします|です|とする)?[。.]?\z|` +
		`\A(the contract is |contracts? (are|is) )?(renewed |renewable )?(at|where|when|if|as|provided) (the )?(clinic|company|hospital|employer|management|director)( so)? (considers?|deems?|finds?|sees?|thinks?|feels?|decides?|judges?)( it)?( to be)? ?(fit|appropriate|suitable|necessary|desirable|right|best|so)?\.?\z`)

	slogan = compile(`笑顔|やりがい|夢|成長(でき|を)|輝|人生|アットホーム|感動|情熱|未来(を|へ|に)|社会貢献|ワクワク|わくわく|キラキラ|挑戦|理想|想い|思いやり|幸せ|make a difference|passion|dream|rewarding|exciting|change (the world|lives)`)
	duty   = compile(`診療|診察|再診|初診|読影|面談|面接|相談|指導|監修|開発|評価|作成|講師|助言|所見|意見|回答|判定|審査|研究|治験|執筆|編集|翻訳|査読|設計|企画|立案|管理|巡視|委員会|処方|問診|採点|教育|支援(業務|医)|コンサル|review|consult|visit|read|report|grade|write|advis|advice|monitor|lecture|teach|develop|design|research|manage|interview|annotat`)
)

var quoted = japanese.Lazy(`「[^」]{0,40}」|『[^』]{0,40}』`)

// unquoted is a text in small letters without what it quotes as an example.
func unquoted(raw string) string { return quoted.ReplaceAllString(strings.ToLower(raw), "") }

// nothing reports whether a text only fills its place: one or two characters
// again and again, one word again and again, or a word that says "test".
func nothing(text string) bool {
	bare := []rune(strings.Join(strings.Fields(text), ""))
	if len(bare) < 3 {
		return len(bare) > 0 && !slices.ContainsFunc(bare, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r)
		})
	}
	seen := map[rune]bool{}
	letters := false
	for _, r := range bare {
		seen[r] = true
		letters = letters || unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	if !letters || len(seen) <= 2 && !unicode.IsDigit(bare[0]) || filler.MatchString(string(bare)) {
		return true
	}
	for n := 2; n <= min(60, len(bare)/3); n++ {
		if repeats(bare, n) {
			return true
		}
	}
	return false
}

// filler are words that are typed to fill a field.
var filler = japanese.Lazy(`\A(x+|a+|z+|(test|テスト|てすと|サンプル|sample|dummy|ダミー|ダミ|asdf[a-z]*|qwer[a-z]*|hoge|ほげ|foo|bar|abc|あいう|仮|仮入力|仮置き|入力中)(え|お|です|1|2|3|123)*[。.]?)\z`)

// repeats reports whether a text is its first n characters again and again.
func repeats(rs []rune, n int) bool {
	for i := n; i < len(rs); i++ {
		if rs[i] != rs[i-n] {
			return false
		}
	}
	return true
}

// titleShapes reads a title: signs, keywords in a row, and the work it names.
func titleShapes(f *folded, field string) (out []rules.Claim) {
	say := func(kind rules.ClaimKind, unit string) {
		out = append(out, rules.Claim{Kind: kind, Field: field, Unit: unit, Passage: f.raw})
	}
	signs, pictures := 0, 0
	for _, r := range f.raw {
		switch {
		case r >= 0x1f000 || r >= 0x2600 && r < 0x2700 && !strings.ContainsRune("★☆☎♪", r) || r >= 0x2700 && r < 0x27c0:
			pictures++
		case strings.ContainsRune("!！★☆♪♥◆■▲▼$＄?？*＊◎※→⇒♡", r):
			signs++
		}
	}
	tokens := strings.FieldsFunc(f.raw, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("・、,，/|｜", r)
	})
	short := 0
	for _, token := range tokens {
		if utf8.RuneCountInString(token) <= 6 {
			short++
		}
	}
	switch {
	case signs >= 3 || pictures >= 1 || drawn(f.raw):
		say(rules.ClaimShouting, "")
	case keywords(f.text):
		say(rules.ClaimStuffed, "")
	case len(tokens) >= 9 && short*4 >= len(tokens)*3 && strings.ContainsFunc(f.raw, cjk), echoes(f.text):
		say(rules.ClaimStuffed, "")
	}
	named := titleWorks(f.text)
	for _, work := range named {
		say(rules.ClaimTitleWork, work)
	}
	for _, s := range titleSpecialties(f.text) {
		say(rules.ClaimTitleSpecialty, string(s))
	}
	if otherPeople.holds(f.text) && !besideThem.holds(f.text) {
		say(rules.ClaimTitleOccupation, "")
	}
	bare := talkLater.ReplaceAllString(f.text, "_")
	if titleSlogan.holds(bare) && !titleDoctor.holds(bare) {
		say(rules.ClaimSlogan, "")
	}
	if len(named) == 0 && !workWords.holds(bare) && utf8.RuneCountInString(f.text) >= models.MinTitle {
		say(rules.ClaimTitleNoWork, "")
	}
	return out
}

// echoes reports whether a title says one word three times in a row.
func echoes(text string) bool {
	rs := []rune(strings.Join(strings.Fields(text), ""))
	for n := 2; n <= len(rs)/3; n++ {
		for i := 0; i+3*n <= len(rs); i++ {
			if repeats(rs[i:i+3*n], n) {
				return true
			}
		}
	}
	return false
}

// A title names work by one of these words.
var workWords = compile(`診療|診察|再診|読影|産業医|オピニオン|相談|面談|面接|監修|講師|開発|評価|点検|校閲|校正|アノテ|助言|支援|コンサル|研究|治験|教育|健康|健診|検診|問診|ai|事業|編集|査読|翻訳|指導|モニタ|医療|往診|企画|アドバイザ|顧問|責任者|レビュ|審査|ライタ|ライティング|画像|病理|ストレスチェック|科|外来|ロボット|所見|指示医|社医|回診|待機医|透析|ゲノム|遺伝|査定|審査|引受|判定|判読|心電図|ホルター|解析|エコー|脳波|ecg|ekg|eeg|interpret|電話|トリアージ|再診|訪問|メンタル|安全性|予防|啓発|遠隔|オンコール|院長|継続|ct|mri|レポ(ー)?ト|放射線|ドック|フォロ(ー)?|高血圧|糖尿病|脂質|認知症|疾患|内視鏡|睡眠|禁煙|care|follow-up|read|radiolog|review|consult|opinion|advi[cs]|research|trial|educat|develop|occupational|second|clinic|director|officer|editor|lectur|internist|psychiatr|dermatolog|p(a)?ediatric|telehealth|telemedicine|monitor|annotat|support|medical|health|safety|writer|interview|visits?|video|triage|patholog|cardiolog|neurolog|oncolog|surgeon|annotat|leaflet|physician for|family physician`)

// otherPeople are titles that seek another occupation than doctors.
var otherPeople = compile(`\A[^医]{0,12}(看護師|薬剤師|助産師|保健師|放射線技師|臨床検査技師|医療事務|(公認|臨床)?心理(士|師)|管理栄養士|理学療法士|作業療法士|言語聴覚士|救急救命士|臨床工学技士|歯科医師|歯科衛生士|獣医師|介護|ケアマネ|営業|エンジニア|ライター|事務スタッフ|受付)(の|を|による|募集|急募|スタッフ|\(|\||】|・|として|、|,|/|:|\z)[^医]*\z|(歯科医師|獣医師)の[^医]*\z|[^医]{0,10}(営業|\(mr\)|mr)[^医]{0,6}(経験者)?(募集|急募)|\A((registered |licensed |clinical )?(nurse|pharmacist|technologist|psychologist|dietitian)s?|receptionist|secretary|sales|software engineer|midwife|dentist|veterinarian)s?\b[^.]*\z`)

// talkLater says of a title that the rest is told in a talk; titleSlogan are
// words of a title that call, and titleDoctor who it seeks.
var (
	talkLater   = japanese.Lazy(`(詳細|委細|内容|条件|続き)[^、。]{0,6}(面談|面接|お会い)[^、。]{0,6}|(詳細|委細)面談`)
	titleSlogan = compile(`革命|同志|未来|夢(を|は|の)|始まる|始めよう|変わりたい|変えよう|輝|ありがとう|笑顔|感謝|あなたに|ませんか|答え|ご提案|言わせ|願う|挑む|もう[^。]{0,12}なくて|自分らし|人生を|想い|ために(。|\z)|dream|passion|join us|change (the|your)|future|opportunity`)
	titleDoctor = compile(`医師|医者|[\p{Han}ァ-ヺ](科|影|業|談|診|修|接|間|定|問|究|示|言|育|発|価)医|ドクタ|講師|監修者|physicians?|doctors?|radiologists?|psychiatrists?|internists?|p(a)?ediatricians?|dermatologists?|reviewers?|editors?|specialists?|advis[eo]rs?|readers?|lecturers?|consultants?`)
)

// face is a face made of signs: (^o^)/.
var face = japanese.Lazy(`\([^)\p{Han}\p{Hiragana}a-zA-Z0-9]{0,3}[\^≧≦▽∇ωд∀｀´;][^)\p{Han}]{0,6}\)`)

// drawn reports whether a title draws with signs: a face, or one sign three
// times in a row.
func drawn(raw string) bool {
	rs := []rune(raw)
	for i := 2; i < len(rs); i++ {
		if rs[i] == rs[i-1] && rs[i] == rs[i-2] && !unicode.IsLetter(rs[i]) && !unicode.IsDigit(rs[i]) && !unicode.IsSpace(rs[i]) {
			return true
		}
	}
	return face.MatchString(raw)
}

// minKeywords is of how many words a row of keywords is made at least;
// minEnglish, in English without one word that joins them.
const (
	minKeywords = 7
	minEnglish  = 9
)

var joining = japanese.Lazy(`[のをがはへ]|\b(for|of|the|a|an|and|with|in|to|at|or|by|from|per)\b|,`)

// keywords reports whether a title is a row of words that nothing joins.
func keywords(text string) bool {
	if joining.MatchString(text) {
		return strings.Count(text, ",") >= minKeywords-1 && !joining.MatchString(strings.ReplaceAll(text, ",", ""))
	}
	rows := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("・、,/|#&", r) })
	return len(rows) >= minKeywords || !strings.ContainsFunc(text, cjk) && !strings.ContainsAny(text, "|/,:()") && len(strings.Fields(text)) >= minEnglish
}

// besideThem is a title that only names who one works with.
var besideThem = compile(`と(組|協働|協力|連携)|を(支え|支援|指導)|講師|監修`)

// titledWork is a word of titles with the kinds of work it may stand for.
type titledWork struct {
	word  pattern
	works string
}

var titledWorks = []titledWork{
	{compile(`産業医|(occupational|industrial) (health )?(physician|doctor)`), "occupational_health"},
	{compile(`読影|teleradiolog|image reading`), "teleradiology ai_diagnosis_support"},
	{compile(`画像診断(専門)?医|放射線(科)?診断(専門)?医`), "teleradiology ai_diagnosis_support remote_specialist_advice second_opinion"},
	{compile(`病理(診断)?(専門)?医`), "pathology_reading ai_diagnosis_support remote_specialist_advice second_opinion"},
	{compile(`セカンドオピニオン|second[- ]opinion`), "second_opinion"},
	{compile(`オンライン(診療|再診|外来|診察)|遠隔診療|(online|remote)[- ](medical )?care|telemedicine`), "online_care chronic_care mental_health_support"},
	{compile(`(健康|医療)相談|health (advice|consultation)|medical advice`), "medical_consultation second_opinion mental_health_support occupational_health health_education"},
	{compile(`内視鏡|手術|当直医|救急外来|健診医`), "none"},
}

var notTheWork = compile(`(救急外来|当直|手術|内視鏡)[^医]{0,12}(減ら|支え|待ち時間|負担|後の)|(産業医|読影|セカンドオピニオン|オンライン(診療|再診|外来|診察)|遠隔診療|(健康|医療)相談|当直|手術|内視鏡)(や[^。(]{0,6})?(の)?[^。(、・]{0,6}(経験|カルテ|プラットフォ|企業|会社|システム|アプリ|サービス|事業|を支え|支援|と組|向け|なし|ロボット|の(企画|開発|運営|導入)|サポ|ai)|second[- ]opinion platform|(telemedicine|telehealth) (platform|company|start-?up)`)

// titleWorks returns the kinds of work that a title says is offered: for each
// the list of those it may stand for.
func titleWorks(text string) (out []string) {
	text = notTheWork.ReplaceAllString(text, "_")
	for _, w := range titledWorks {
		if w.word.holds(text) {
			out = append(out, w.works)
		}
	}
	return out
}

type namedSpecialty struct {
	name string
	key  vocab.Specialty
}

// specialtyNames are the specialties by their names in Japanese, longest first.
var specialtyNames = func() []namedSpecialty {
	var out []namedSpecialty
	for _, key := range vocab.Specialties.Keys() {
		for name := range strings.SplitSeq(fold(vocab.Specialties.Label(key, vocab.JA)).text, "・") {
			if utf8.RuneCountInString(name) >= 2 && (strings.HasSuffix(name, "科") || strings.HasSuffix(name, "内科")) {
				out = append(out, namedSpecialty{name, key})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b namedSpecialty) int { return len(b.name) - len(a.name) })
	return out
}()

// otherNames are specialties by names that are a part of their usual ones.
var otherNames = map[string]vocab.Specialty{"婦人科": "obgyn", "産科": "obgyn"}

// titleSpecialties returns the specialties that a title names.
func titleSpecialties(text string) (out []vocab.Specialty) {
	if strings.Contains(text, "経験") {
		return nil
	}
	for _, s := range specialtyNames {
		if strings.Contains(text, s.name) {
			out = append(out, s.key)
			text = strings.ReplaceAll(text, s.name, "_")
		}
	}
	for name, key := range otherNames {
		if strings.Contains(text, name) && !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}
