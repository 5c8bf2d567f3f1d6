package feeds

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// loose are words by which a longer heading is known when none of the table
// fits it whole, the more telling first.
var loose = []struct {
	kind  Kind
	words *japanese.Expr
}{
	{Ignored, heads(`社内|内部|アドバイザ|担当|コンサルタント$|エ[ーー]?ジェント|営業|メモ|手数料|電話|tel|fax|internal|recruiter|consultant$|owner|閲覧|紹介料|売上|フィ[ーー]?率|image|logo|thumb|画像`)},
	{ApplyURL, heads(`(?:応募|エントリ|申込).*(?:url|フォ[ーー]?ム|リンク)|appl(?:y|ication).*(?:url|link|form)`)},
	{Ignored, heads(`url|リンク|link|^http`)},
	{Dispatch, heads(`派遣`)},
	{ValidTo, heads(`(?:掲載|応募|募集|公開|紹介|受付|エントリ|申込|締め?切).*(?:期限|終了|締め?切|〆|まで|日)$|締め?切|〆切|有効期限|expir|deadline|clos(?:es|ing)|valid(?:to|until|through)|until`)},
	{InfoAsOf, heads(`(?:更新|登録|受付|作成|確認|修正|取得)(?:年月)?日|updated|modified|refreshed`)},
	{PublishAt, heads(`(?:掲載|公開|募集)(?:開始)?(?:年月)?日|posted|publish`)},
	{Ref, heads(`(?:番号|no\.?|id|コ[ーー]?ド|code|number|key|reference)$`)},
	{Status, heads(`状況|状態|ステ[ーー]?タス|status|フラグ|公開区分|受付区分|募集区分`)},
	{Contact, heads(`mail|メ[ーー]?ル|連絡先|問い?合わ?せ|contact`)},
	{Address, heads(`(?:本社|会社|法人|企業|施設|医療機関|病院|クリニック).*(?:住所|所在)|postal|zip|郵便`)},
	{Employer, heads(`(?:法人|企業|会社|医療機関|病院|施設|クリニック|事業所|団体|組織)(?:の)?(?:正式)?(?:名|名称)$|クライアント|顧客|屋号|紹介先|(?:募集|依頼|求人|掲載|発注|委託)(?:元|主|者|企業)|勤務先名|client|company|employer|organi[sz]ation|hospital|clinic|facility`)},
	{PayUnit, heads(`(?:給与|報酬|賃金|支払|支給|給料|謝礼|単価).*(?:形態|種別|区分|単位|体系|タイプ|種類|の形|のかたち|の決め方|計算)$|(?:pay|salary|wage|comp|rate).*(?:unit|type|period|basis|interval)`)},
	{PayMin, heads(`(?:給|酬|賃|額|俸|収|単価|謝|pay|salary|wage|comp|rate).*(?:下限|最低|最小|min|from|low|自$|以上)|(?:下限|最低|min).*(?:給|酬|賃|額|俸|収|pay|salary|wage|comp|rate)`)},
	{PayMax, heads(`(?:給|酬|賃|額|俸|収|単価|謝|pay|salary|wage|comp|rate).*(?:上限|最高|最大|max|to$|high|至$|まで)|(?:上限|最高|max).*(?:給|酬|賃|額|俸|収|pay|salary|wage|comp|rate)`)},
	{Currency, heads(`通貨|currency`)},
	{Tax, heads(`消費税|税[別込抜]|税区分|\btax`)},
	{"closing_day", heads(`締め?日|締切日`)},
	{"pay_day", heads(`支払(?:い)?日|支給日|振込日|payday`)},
	{"commute", heads(`交通|通勤|旅費`)},
	{"cover", heads(`賠償|malpractice`)},
	{Insurance, heads(`保険.*(?:加入|適用|有無)|社会保険|社保|労災|(?:雇用|健康)保険|厚生年金`)},
	{"benefits", heads(`福利|待遇|benefit|welfare`)},
	{"probation", heads(`試用|probation`)},
	{"renewal", heads(`更新|renew`)},
	{TermType, heads(`(?:有期|無期)`)},
	{Term, heads(`(?:雇用|契約|委託|勤務|業務)期間|duration`)},
	{Notes, heads(`キャッチ|サブタイトル|subtitle|catch`)},
	{Title, heads(`タイトル|件名|見出し|職種|ポジション|(?:案件|求人|募集|仕事|枠)名|募集名称|title|headline|subject|position|^job$|^求人$|^案件$|募集職`)},
	{"break", heads(`休憩`)},
	{Overtime, heads(`残業|時間外`)},
	{DaysOff, heads(`年間休日`)},
	{Holidays, heads(`休日|休暇|holiday|leave`)},
	{Hours, heads(`workingtime|時間帯?$|時間\d*$|シフト|hours?$|日時|時刻|コマ|スケジュ[ーー]?ル|schedule`)},
	{Days, heads(`曜日?|勤務日|稼働日|日数|日程|days?$`)},
	{"onsite", heads(`出社|来社|出勤|来院|訪問頻度|訪問回数|on-?site`)},
	{"minutes", heads(`所要|1件.*時間|minutesper`)},
	{"cases", heads(`件数|本数|volume`)},
	{"deadline", heads(`納期|turnaround|返却`)},
	{Site, heads(`従業員|労働者数|社員数|employees|事業場規模`)},
	{"rounds", heads(`巡視`)},
	{City, heads(`市区町村|city|town`)},
	{Pref, heads(`都道府県|prefecture|^県`)},
	{Workplace, heads(`勤務地|就業場所|就業先|勤務先|勤務場所|作業場所|場所|住所|所在地|エリア|地域|拠点|location|place|address|site$|area`)},
	{"preferred", heads(`歓迎|尚可|優遇|あれば|プラス|preferred|nice|desir|plus`)},
	{"licences", heads(`免許|資格|要件|必須|応募条件|求める|対象|qualif|requirement|licen[sc]e|credential|must`)},
	{Experience, heads(`経験|experience|スキル|skill`)},
	{"languages", heads(`言語|語学|英語|language`)},
	{"specialties", heads(`診療科|科目|標榜|専門|^科$|special|department`)},
	{"equipment", heads(`機器|機材|端末|貸与|設備|device|laptop|equipment`)},
	{"retire", heads(`定年`)},
	{Headcount, heads(`人数|人員|(?:募集|採用).*(?:枠|数)|headcount|openings|vacanc`)},
	{"selection", heads(`選考|面接|interview|selection`)},
	{Transfer, heads(`転勤`)},
	{"rights", heads(`著作|権利|知財`)},
	{Employment, heads(`(?:雇用|勤務|就業|採用|働き方|就労|身分|採用).*(?:形態|区分|種別|種類|タイプ|体系)|常勤|身分|employment|jobtype|worktype|(?:雇用|採用)$`)},
	{Contract, heads(`契約|contract|engagement`)},
	{Pay, heads(`給与|給料|報酬|賃金|年収|年俸|時給|日給|月給|月額|単価|謝礼|謝金|ギャラ|委託料|フィ[ーー]|salary|pay|compensation|wage|remuneration|\bfee|\brate`)},
	{"duties", heads(`(?:仕事|業務|職務|作業|依頼|案件|求人|募集|診療|勤務|ポジション)(?:の)?.*(?:内容|中身|詳細|概要|説明|紹介)|(?:内容|中身)$|duties|responsib|tasks?$|役割|ミッション`)},
	{Description, heads(`description|詳細|概要|本文|紹介文|説明|content|body|detail|overview|about|原稿`)},
	{Notes, heads(`備考|補足|特記|その他|コメント|ポイント|アピ[ーー]?ル|特徴|魅力|条件|note|remark|comment|extra|misc`)},
	{"work", heads(`業務|仕事|カテゴリ|ジャンル|work|category|function|分野`)},
}

// looseKind reads a heading by the words that it holds.
func looseKind(plain string) Kind {
	for _, l := range loose {
		if l.words.MatchString(plain) {
			return l.kind
		}
	}
	return ""
}

// contents are what the values of a column look like when its heading says
// nothing: most of them must.
var contents = []struct {
	kind  Kind
	words *japanese.Expr
}{
	{Status, heads(`^(?:募集中|公開中|掲載中|終了|募集終了|充足|停止|保留|確認中|open|closed|active|inactive|受付中)$`)},
	{Employment, heads(`^(?:常勤|非常勤|定期非常勤|正社員|正職員|パ[ーー]?ト.*|アルバイト|スポット.*|業務委託.*|嘱託|full-?time|part-?time|contractor|freelance)$`)},
	{Remote, heads(`^(?:完全|フル|一部)?(?:在宅|リモ[ーー]?ト).{0,8}$|^(?:fully remote|hybrid|remote)$`)},
	{"specialties", heads(`^(?:[^。]{1,12}科|科目不問|診療科不問|不問)(?:[・、,/ ][^。]{1,12}科)*$`)},
	{Pay, heads(`^(?:時給|日給|月給|年俸|年収|月額|1件|1回|1本)?.{0,4}\d[\d,]*(?:円|万).{0,24}$`)},
	{Hours, heads(`^.{0,12}\d{1,2}[:時].{0,6}[~-].{0,4}\d{1,2}(?:[:時]|$).{0,12}$`)},
	{Workplace, heads(`^(?:北海道|東京都|(?:京都|大阪)府|.{2,3}県).{0,40}$`)},
	{"licences", heads(`^.{0,30}(?:医師免許|認定産業医|専門医|保険医).{0,40}$`)},
}

// contentKind reads what a column holds from most of its values.
func contentKind(file models.SourceFile, i int) Kind {
	n := 0
	counts := map[Kind]int{}
	for _, r := range file.Rows[:min(len(file.Rows), 100)] {
		if i >= len(r.Values) || r.Values[i] == "" {
			continue
		}
		n++
		v := strings.TrimSpace(japanese.Normalise(r.Values[i]))
		for _, c := range contents {
			if c.words.MatchString(v) {
				counts[c.kind]++
				break
			}
		}
	}
	for _, c := range contents {
		if n > 0 && counts[c.kind]*10 >= n*7 {
			return c.kind
		}
	}
	return ""
}

// proseColumn is the unread column with the longest different texts of at least
// so many characters, -1 for none.
func (m Mapping) proseColumn(file models.SourceFile, least, most int) int {
	best, longest := -1, 0
	for i, c := range m {
		if c.Kind != "" || len(file.Rows) == 0 {
			continue
		}
		sum, seen := 0, map[string]bool{}
		for _, r := range file.Rows {
			if i < len(r.Values) {
				sum += utf8.RuneCountInString(r.Values[i])
				seen[r.Values[i]] = true
			}
		}
		mean := sum / len(file.Rows)
		if mean >= least && mean <= most && mean > longest && len(seen)*2 > len(file.Rows) {
			best, longest = i, mean
		}
	}
	return best
}
