package models

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// lintRule is one pattern of wording that an advert must or should not have.
// A hit is shown, never rewritten.
type lintRule struct {
	severity Severity
	code     FaultCode
	pattern  gatedPattern
	denied   bool // a denial right behind the words ("…はありません") takes the hit away
}

// lintRules run on texts of folded width, in every text a reader sees. Bases:
// Equal Employment Opportunity Act (sex), Labour Measures Act art. 9 (age),
// guidelines under the Employment Security Act (gift money, questions that
// may not be asked, criminal recruitment), online-care standard (chat-only
// examination, prescribing at first visits), medical advertising guideline.
var lintRules = []lintRule{
	{FaultError, "job.lint.sex", gated(`女性(の?医師|の先生)?(歓迎|限定|優遇|のみ|活躍中)|男性(の?医師|の先生)?(のみ|歓迎|限定|優遇)|女医(さん)?(募集|歓迎|限定)|ママ女医|主婦|(?i:\b(fe)?male (doctors?|physicians?)? ?(only|preferred|welcome)|\b(wo)?men (only|preferred))`), true},
	{FaultError, "job.lint.age", gated(`\d{2}歳(以下|まで|くらい|位|[〜~])|若手(の?医師|の先生)?(限定|歓迎)|[2-6]0代(の?医師|の先生)?(歓迎|活躍|限定)|(?i:\bunder \d{2} years( old)?\b|\bage limit)`), true},
	{FaultWarning, "job.lint.senior", gated(`シニア(層|の先生)?歓迎|(?i:seniors? welcome)`), true},
	{FaultError, "job.lint.gift", gated(`お祝い金|祝い金|入職祝い|採用祝い|転職支援金|(ギフト券|ギフトカード|ポイント).{0,4}(進呈|プレゼント|付与)|(?i:sign(ing)?[ -](up|on) (gift|bonus)|joining bonus)`), true},
	{FaultError, "job.lint.forbidden_condition", gated(`(日本国籍|国籍|出身地|本籍|信条|宗教|家族構成|未婚|既婚|婚姻歴?).{0,3}(限定|のみ|必須|に限|条件|歓迎|優遇)|(本籍|家族構成|婚姻歴?|信条|宗教|出身地).{0,3}(記入|提出|確認|申告|伺)|(日本国籍|未婚|既婚|独身)の(方|医師)|(?i:\b(unmarried|single|japanese nationals?) only\b)`), true},
	{FaultWarning, "job.lint.employment_form", gated(`正(社員|職員)\(.{0,4}試用期間.{0,6}契約(社員|職員)`), false},
	{FaultWarning, "job.lint.superlative", gated(`最高(の|水準|峰|レベル|クラス|額)|日本一|業界一|(?i:no\.? ?1\b)|ナンバーワン|必ず(儲|稼)|誰でも|楽して|(?i:best in japan|guaranteed income|easy money)`), true},
	{FaultError, "job.lint.contact", gated(`(?i:line|telegram|signal|ライン|テレグラム|シグナル)(のみ|だけ)(で|から|の)?.{0,4}(連絡|応募|受付|やりとり|やり取り)|高額.{0,2}即日|即日.{0,2}高額|身分証.{0,8}(送付|送って|お送り)|(?i:(telegram|line|signal) only)`), true},
	{FaultWarning, "job.lint.online_care", gated(`診断書.{0,4}即日(発行)?|薬だけ|チャットで処方|初診から(睡眠薬|向精神薬|麻薬)|(?i:prescriptions? by chat)`), true},
	{FaultError, "job.lint.text_only_care", gated(`(チャット|文字|テキスト|メール|電話|音声)(のみ|だけ)(で|による|の).{0,3}(診察|診療|診断|処方)|(?i:(chat|text|voice)-only (examination|visits?|care|prescri))`), true},
	{FaultWarning, "job.lint.ai_diagnosis", gated(`AIが(自動で)?(診断(する|します|を行)|自動診断)|(?i:\bAI (diagnoses|makes the diagnosis))`), true},
	{FaultWarning, "job.fl_prohibited_act", gated(`満足できない場合.{0,6}(報酬|支払).{0,4}(なし|ません|ない)|無償(の)?(トライアル|お試し|試用)|(減額|返品)する(こと|場合)があ|(?i:unpaid (trial|test))`), true},
	{FaultWarning, "job.lint.patient_advert", gated(`患者(様|さん|さま)の(声|口コミ)|ビフォーアフター|(診察|診療)のご?予約はこちら|(?i:patient reviews|before and after photos)`), true},
}

// denial is what, right behind a hit and in the same clause, says the opposite.
var denial = regexp.MustCompile(`^[^。、,.!|/・()\n]{0,8}?(ません|ない|なし|不要|不問|問わ|行わず|せず|不可|禁止|対象外|廃止|not )`)

// patientAge marks an age as a patient's, not the doctor's.
var patientAge = regexp.MustCompile(`患者|小児|子ども|こども|お子|児童|健診|検診|住民|受診|利用者|従業員|対象者`)

// checkLint runs the wording rules over all texts of the advert.
func checkLint(c *checker) {
	for _, n := range c.texts() {
		text := foldWidth(n.text)
		lower := lowerCase(text)
		for _, rule := range lintRules {
			if !rule.pattern.may(lower) {
				continue
			}
			if hit := rule.hit(text); hit != "" {
				c.add(rule.severity, n.field, rule.code, hit)
			}
		}
		if c.a.Remote != RemoteFull && c.a.Remote != "" {
			if hit := firstPlain(fullyRemote, text); hit != "" {
				c.fail(n.field, "job.lint.fully_remote", hit)
			}
		}
	}
	if c.employed() && c.a.Terms.Term.Type == TermFixed && permanent.MatchString(foldWidth(c.a.Title.JA+c.a.Description)) {
		c.warn("terms.term.type", "job.lint.employment_form", "正社員")
	}
	for _, t := range c.texts() {
		if strings.HasPrefix(t.field, "title.") && price.MatchString(foldWidth(t.text)) {
			c.hint(t.field, "job.title.price")
		}
	}
	if text := foldWidth(c.a.Description); incomeExample.MatchString(text) && !incomeBasis.MatchString(text) {
		c.warn("description", "job.lint.income_example")
	}
	c.checkNegotiable()
}

var (
	fullyRemote   = gated(`完全在宅|完全リモート|フルリモート|フル在宅|(?i:fully remote|100% remote|full remote)`)
	permanent     = regexp.MustCompile(`正社員|正職員`)
	price         = regexp.MustCompile(`\d[\d,.]*\s*(円|万|万円|yen|JPY)|[¥$]\s*\d|(?i:\b(jpy|usd) ?\d)`)
	incomeExample = regexp.MustCompile(`(月収|年収|収入)例`)
	incomeBasis   = regexp.MustCompile(`(月収|年収|収入)例.{0,60}(時間|週|日|件|コマ)`)
	negotiable    = regexp.MustCompile(`^(応相談|要相談|相談|ご?相談に応じ(る|ます)|(?i:negotiable|tbd|to be discussed))[。.]?$`)
)

// checkNegotiable refuses pay and hours that say only "to be discussed".
func (c *checker) checkNegotiable() {
	for _, n := range c.texts() {
		paid := strings.HasPrefix(n.field, "pay.") || strings.HasPrefix(n.field, "terms.hours.") || n.field == "terms.time" || n.field == "terms.holidays"
		if paid && negotiable.MatchString(strings.TrimSpace(foldWidth(n.text))) {
			c.fail(n.field, "job.lint.negotiable")
		}
	}
}

// hit returns the first words in text that break the rule, "" for none.
func (r lintRule) hit(text string) string {
	for _, at := range r.pattern.FindAllStringIndex(text, 20) {
		if r.denied && denial.MatchString(text[at[1]:]) {
			continue
		}
		if r.code == "job.lint.age" && patientAge.MatchString(around(text, at[0], at[1], 20)) {
			continue
		}
		return text[at[0]:at[1]]
	}
	return ""
}

// firstPlain returns the first hit that is not denied right behind.
func firstPlain(pattern gatedPattern, text string) string {
	if !pattern.may(lowerCase(text)) {
		return ""
	}
	return lintRule{pattern: pattern, denied: true}.hit(text)
}

// around returns the text between from and to with up to n runes either side.
func around(text string, from, to, n int) string {
	for i := 0; i < n && from > 0; i++ {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	for i := 0; i < n && to < len(text); i++ {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	return text[from:to]
}
