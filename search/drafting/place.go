package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// Words about where the doctor sits. Care at the patient's home (在宅医療) is
// none of them.
var (
	wholly     = japanese.Pattern(`完全(?:在宅|リモート|オンライン)|フル(?:リモート|在宅)|どこ(?:から)?でも[^。]{0,6}(?:働け|働く|勤務でき|参加でき)|100% ?(?:オンライン|リモート|在宅|remote)|(?:fully|100%|completely|entirely) remote|fully online|(?:全て|すべて|全部)[^。]{0,6}(?:在宅|自宅|オンライン|リモート)で|(?:在宅|自宅|オンライン)で完結|work from anywhere|場所はリモート|remote from anywhere`)
	atHome     = japanese.Pattern(`ご?自宅|在宅(?:勤務|ワーク|読影|で(?:の|お|可|勤|働|業|判|読|対応|実施|作業))|テレワーク|リモートワーク|リモート勤務|好きな場所|どこからでも|どこでも|場所(?:は|を)?(?:問いません|問わず)|(?:^|[^a-z])(?:from home|remote(?:ly)?|work[- ]from[- ]home|wfh)`)
	homeWork   = japanese.Pattern(`在宅(?:勤務|ワーク|で)|リモート(?:ワーク|勤務)?|テレワーク|\bremote\b|work[- ]from[- ]home`)
	partly     = japanese.Pattern(`併用|一部(?:在宅|リモート)|ハイブリッド|hybrid|partly remote|partially remote`)
	vague      = japanese.Pattern(`相談|可能性|目指|検討|将来|その後|以降`)
	never      = japanese.Pattern(`(?:出社|出勤|来社|来院|来所|登院|来訪|通勤|通院|訪問|お越し|出動)[^。]{0,12}(?:いっさい|一切|一度も)?(?:ナシ|なし|ありません|ことはな[くい]|ございません|不要|ゼロ)|no (?:in-person|on-?site|office|commut|travel|visits? to)[^.]{0,30}|no need (?:to|for)[^.]{0,20}(?:come|visit|travel|attend|commut)[^.]{0,30}|never (?:come|visit|on-?site)[^.]{0,30}|never [^.]{0,24}(?:come|office|on-?site)|来ていただ[くき][^。]{0,6}(?:必要|こと)[^。]{0,6}(?:ありません|なし|ない)|(?:出社|出勤|来院|来所|来社)(?:は)?ゼロ`)
	firstDay   = japanese.Pattern(`^ ?(?:初回|最初|初日)(?:の\d(?:回|日|度))?(?:のみ|だけ)|(?:^ ?|(?:出社|来社|来院|出勤|通勤|来所|お越し(?:いただくの)?|対面)(?:は|が)?(?:必要なのは)?[、: ]?)(?:初回|最初|入職時|入社時|開始時|契約時|着任時)の?(?:オリエン[ァ-ヺー]*|研修|説明会?|導入研修)(?:\([^)]*\))?(?:のみ|だけ)(?:$|[。、(（ ]|です|とな|(?:は|の)?(?:出社|来社|来院|来所|対面))|(?:開始時|開始前|契約時)の(?:説明会|研修|オリエン)[^。]{0,40}(?:のみ|だけ)[^。]{0,4}(?:来社|来院|お越し)|(?:最初の?|初回|初日|入職時|開始時|契約時|着任時|赴任時|採用時)(?:の?\d(?:回|日))?(?:に|だけ|のみ|は)?[^。]{0,30}(?:院|社|センタ|クリニック|会館|本部|オフィス|事務所|事務局|協会|会議室)(?:\([^)]*\))?(?:へ|に|で|まで)[^。、]{0,10}(?:お越し|来て|おいで|来院|来社|出社|ご?足労|ご?勤務|(?:操作)?説明|研修|オリエン)|\b(?:first|initial) (?:day|week|two days|shift)[^.]{0,30}(?:(?:at|in) (?:our|the) |\bon[- ]?site\b|\bin[- ]person\b)|(?:最初の?|初回の?)\d(?:回|日)(?:は|のみ)?[^。]{0,6}(?:当院|当会|当社|本院|本社|本部|センタ|会館)|(?:初回(?:説明会|研修)?|初日|最初|はじめの[^。]{1,3}|入職時|入社時|初期|開始時)[^。]{0,14}(?:当院|本院|院内|本社|オフィス|クリニック|来社|来院|対面|出社|現地|弊社|センタ|本部|来所)[^。]{0,12}(?:研修|オリエン|説明|出社|出勤|来院|来所|お越し|講習)|(?:one|two|three|\d+)[- ](?:weeks?|days?)(?: of)? (?:in-person |onsite |on-site )?(?:onboarding|orientation|training) (?:in|at) [^.(,]+(?:, [a-z]{2}\b)?`)
	visits     = japanese.Pattern(`(?:院|会社|本社|現地|クリニック|病院|事業所|オフィス|工場|倉庫|センタ|社内|現場|診療所|店舗)(?:に|へ|まで)(?:は)?[^。]{0,6}(?:来て|きて|来られ|お越し|いらし|いらっしゃ|出て|顔を出)|来て(?:いただきたい|ほしい|欲しい|もらい|くださ|いただく)|(?:訪問|来社|出社|巡視)(?:日)?|(?:センター|オフィス|病院|院内|本社|工場|クリニック|事業所)(?:に|で|へ)?(?:勤務|出勤|出社)|\bin (?:the |our )?office\b|(?:site|office|on-?site) (?:visits?|days?|attendance)`)
	officeDays = japanese.Pattern(`(\d|one|two|three|four) (?:office|on-?site|in-office) days? (?:a|per|each) week`)
	daysHome   = japanese.Pattern(`週([2-6])日[^。]{0,8}(?:うち|内)([1-5])日(?:は|を|が)?(?:、[^。]{0,24})?(?:在宅|リモート|ご?自宅)`)
	dayHome    = japanese.Pattern(`(?:^|[^\p{Han}])[月火水木金](?:曜日?)?(?:は|のみ|・[月火水木金]曜?日?は| ?:|(?:および|と)[月火水木金]曜日?は)? ?(?:ご?自宅|在宅|リモート)`)
	optional   = japanese.Pattern(`任意|希望者|自由参加|optional|voluntary`)
	staffOf    = japanese.Pattern(`患者|訪問看護|スタッフが|利用者|往診`)
	abroad     = japanese.Pattern(`(?:国内|日本)(?:でも|からでも|・|、)?海外(?:でも|からでも)[^。]{0,8}(?:大丈夫|可|ok|問題ありません|かまいません|構いません)|海外(?:でも|からでも)[^。]{0,6}(?:大丈夫|可|ok|問題ありません|かまいません|構いません)|japan or (?:elsewhere|abroad|overseas)|海外(?:から|で)?(?:の勤務)?(?:も)?(?:可|ok)|海外(?:にお住まい|在住|から)の(?:先生|医師)に[^。]{0,12}(?:いただい|お願い)|海外(?:在住|から|居住|にお住まい|に在住)[^。]{0,14}(?:も|可|ok|歓迎|活躍)|any country|from anywhere|anywhere in the world|overseas (?:ok|welcome|residents)|based abroad`)
	noAbroad   = japanese.Pattern(`海外から[^。]{0,14}(?:不可|お受け(?:して|でき)|できません|いません|お断り)|国内(?:に限|のみ|限定)`)
	anyRoom    = japanese.Pattern(`または[^。、]{0,16}国内の個室|鍵のかかる個室なら|\b(?:another|any|or a) (?:lockable|quiet|closed|private) room|個室であれば(?:どちら|どこ)でも|(?:勤務先|職場|オフィス)(?:など)?の個室|\b(?:another|any other|or a) private room|(?:自宅|ご自宅)(?:など|等|または|もしくは|か)[^。]{0,16}個室|any private room`)
	american   = japanese.Pattern(`\b(?:oregon|washington|california|new york|texas|florida|ohio|illinois|massachusetts|pennsylvania|arizona|colorado|georgia|virginia|minnesota|michigan|north carolina|new jersey|nevada|tennessee)\b|united states|\bus states?\b|state licen[sc]e|\bdea\b|1099|401\(k\)|[a-z]+, (?:oh|ny|ca|tx|ma|wa|fl|il|pa)\b`)
)

// homeFirst is a home that stands first behind the label for the place.
var homeFirst = japanese.Pattern(`^(?:基本(?:は|的に)?|原則)?(?:ご?自宅|在宅|リモート)(?:[(（、,]|$|です)|^ ?(?:your )?home(?: office)?\b`)

// weekday ends a label that is a day of the week.
var weekday = japanese.Lazy(`(?:^| )[月火水木金](?:曜日?)?$`)

// thenHome says that what follows a first day is done from home.
var thenHome = japanese.Pattern(`(?:以降|その後|以後|2(?:回|日)目から|翌日から)(?:は)?、?(?:すべて|全て|完全|基本(?:的に)?)?(?:在宅|ご?自宅|リモート|オンライン)`)

// theUS is the country in capitals: "us" is a pronoun.
var theUS = japanese.Lazy(`\bU\.?S\.?A?\b|\bET\b`)

// american reports whether an English text is about work in the United States.
func (b *builder) american() bool {
	return theUS.MatchString(b.page.raw) || american.MatchString(japanese.Normalise(b.page.raw))
}

// homeInJapan is a home, in an English text about work in Japan.
var homeInJapan = japanese.Lazy(`\b(?:at|from) (?:your |their )?(?:own )?home\b|\bhome office\b`)

// homeBehind names the home in brackets behind words for working there: 在宅勤務(国内の自宅).
var homeBehind = japanese.Pattern(`^ ?\([^()]{0,8}自宅[^()]{0,8}\)`)

// presence is what the text says about coming in person.
// readPlace reads where the doctor works and how often he or she comes.
func readPlace(b *builder) {
	p := b.presence()
	full, home, mixed := b.homes()
	if b.homeDenied() {
		full, home, p.noneAt, p.awayAt = nil, nil, nil, nil // 完全在宅ではありません: which part may be is to be asked
	}
	if full == nil && p.awayAt != nil {
		full = &place{p.away, p.awayAt}
	}
	regular := p.oftenA != nil
	switch {
	case regular:
		b.put("onsite.frequency", Stated, p.often, p.oftenA, string(vocab.OnsiteOf(p.times)))
		screen := b.byScreen()
		if b.homeDenied() {
			screen = nil
		}
		if at := firstOf3(full, home, firstOf3(mixed, screen, nil)); at != nil {
			b.put("remote", Likely, at.s, at.at, string(vocab.RemotePartial))
		}
		b.site(p.often)
	case p.firstAt != nil:
		b.put("onsite.frequency", Stated, p.first, p.firstAt, string(vocab.OnsiteOnboarding))
		if at := firstOf3(full, home, nil); at != nil {
			b.put("remote", Likely, at.s, at.at, string(vocab.RemoteFull))
		}
		b.site(p.first)
	case mixed != nil:
		b.put("remote", Likely, mixed.s, mixed.at, string(vocab.RemotePartial))
		b.site(mixed.s)
	case full != nil:
		b.put("remote", Stated, full.s, full.at, string(vocab.RemoteFull))
	case home != nil:
		b.put("remote", Likely, home.s, home.at, string(vocab.RemoteFull))
		b.guessed["remote"] = p.noneAt == nil && !b.answersWhere(home.s)
	}
	if !regular && p.firstAt == nil && p.noneAt == nil && b.value("remote") == string(vocab.RemoteFull) && b.comes() {
		b.guessed["remote"] = true // how often one comes is not read
	}
	if p.noneAt != nil && !regular && p.firstAt == nil {
		b.put("onsite.frequency", Stated, p.none, p.noneAt, string(vocab.OnsiteNone))
		b.guessed["onsite.frequency"] = b.isTitle(p.none) && b.comes() // a title promises
		b.put("remote", Likely, p.none, p.noneAt, string(vocab.RemoteFull))
	}
	if b.value("remote") != string(vocab.RemoteFull) {
		for _, s := range b.under(topicPlace) {
			if !atHome.MatchString(s.text[:min(len(s.text), 12)]) {
				b.site(s)
			}
		}
	}
	b.locations()
}

// answersWhere reports whether a sentence answers a label for where the work is done, and
// no other one there names an address.
func (b *builder) answersWhere(s sentence) bool {
	if b.en && b.isTitle(s) {
		return true
	}
	if s.topic != topicPlace && s.topic != topicOnline {
		return whereOnly.MatchString(s.text)
	}
	for _, other := range b.under(topicPlace) {
		if at := affirmed(address, other); at != nil && !noPlace.MatchString(other.text[at[0]:at[1]]) {
			return false
		}
	}
	return !someDays.MatchString(s.text)
}

var (
	// all of the work, said in a sentence
	whereOnly = japanese.Pattern(`(?:すべて|全て|全部|完全に|のみ|だけ)|(?:勤務地|場所|お?仕事|業務|作業|判定|読影|診療|診察|相談|監修)は、?[^。、]{0,12}(?:ご?自宅|在宅)|(?:ご?自宅|在宅)(?:から|で|にて)[^。、]{0,14}(?:診て|行って|(?:ご?対応|ご?担当|ご?参加)(?:いただ|くださ|していただ|して(?:もら|くださ)|します|です|。|$))|(?:ご?自宅|在宅)[^。、]{0,6}(?:で(?:の|行|お|読影|判読|判定|作業|対応|勤務)|から)[^。、]{0,16}(?:お?仕事|業務|勤務|作業)(?:です|となり)|\b(?:entirely|completely|all|fully|wholly|always)\b|\bremote\b[^.]{0,20}\b(?:role|position|job|opportunity)\b`)
	// a part of it
	someDays = japanese.Pattern(`うち[^。]{0,12}日|日は|週\d(?:日|回)(?:まで|は)|以外|残り|交互|または[^。]{0,8}(?:院|社|本部|センタ|クリニック)|\b(?:days?|sometimes|partly|some|up to)\b`)
	// one comes, however often
	comesWord = japanese.Pattern(`(?:来院|来社|出社|出勤|来所|登院|お越し|おいで|ご足労|出張)[^。、]{0,10}(?:いただ|頂|くださ|下さ|お願い|必要|あり|ござい|して)|来て(?:いただ|くださ|もら)|(?:現地|対面|本社|本院|会場)(?:で|にて|へ|に)[^。、]{0,10}(?:参加|勤務|業務|実施|対応|集ま)|\b(?:come|travel|fly|commute) (?:in )?to\b|\b(?:in[- ]person|on[- ]?site)\b|\b(?:in|at) (?:the|our) (?:[a-z]+ )?office\b`)
)

// comes reports whether the text says somewhere that the doctor comes.
func (b *builder) comes() bool {
	return slices.ContainsFunc(b.body(), func(s sentence) bool {
		return s.topic != topicSelection && s.topic != topicApply && s.topic != topicContact && s.topic != topicEmergency &&
			!staffOf.MatchString(s.text) && !optional.MatchString(s.text) && affirmed(comesWord, s) != nil
	})
}

// homeDenied reports whether the text denies that the work is done from home.
func (b *builder) homeDenied() bool {
	for _, s := range b.body() {
		if optional.MatchString(s.text) || staffOf.MatchString(s.text) {
			continue
		}
		for _, words := range []*japanese.Expr{wholly, homeWork} {
			if at := words.FindStringIndex(s.text); at != nil && denied(s.text, at) {
				return true
			}
		}
	}
	return false
}

// byScreen is where a part of the work is said to be done by video.
func (b *builder) byScreen() *place {
	for _, s := range b.body() {
		if s.topic == topicSelection || s.topic == topicApply || s.topic == topicContact {
			continue
		}
		if at := affirmed(byScreen, s); at != nil {
			return &place{s, at}
		}
	}
	return nil
}

type place struct {
	s  sentence
	at []int
}

func firstOf3(places ...*place) *place {
	for _, p := range places {
		if p != nil {
			return p
		}
	}
	return nil
}

// fromThere goes on from a home to taking part: ご自宅または…からご参加ください.
var fromThere = japanese.Pattern(`^[^。]{0,40}(?:から|で|にて)(?:ご)?(?:参加|対応|実施|勤務|作業|接続)`)

// standsBy is waiting at home, callOut what a call leads to: visits.
var (
	standsBy = japanese.Pattern(`待機`)
	callOut  = japanese.Pattern(`往診|出動|駆けつけ`)
)

// homes returns where the text says that the work is done wholly, or simply,
// or partly from home.
func (b *builder) homes() (full, home, mixed *place) {
	calledOut := slices.ContainsFunc(b.body(), func(s sentence) bool { return callOut.MatchString(s.text) })
	for _, s := range b.body() {
		if staffOf.MatchString(s.text) && !wholly.MatchString(s.text) && s.topic != topicPlace && s.topic != topicDuties {
			continue
		}
		if at := affirmed(daysHome, s); at != nil && mixed == nil {
			mixed = &place{s, at}
			continue
		}
		if at := affirmed(dayHome, s); at == nil && weekday.MatchString(s.label) && affirmed(atHome, s) != nil && mixed == nil {
			mixed = &place{s, affirmed(atHome, s)} // 金：ご自宅での勤務
			continue
		} else if at != nil && mixed == nil {
			mixed = &place{s, at}
			continue
		}
		if at := affirmed(restHome, s); at != nil && mixed == nil {
			mixed = &place{s, at}
			continue
		}
		if at := affirmed(partly, s); at != nil && mixed == nil &&
			(atHome.MatchString(s.text) || strings.Contains(s.text, "リモ") || strings.Contains(s.text, "hybrid") || strings.Contains(s.text, "在宅")) {
			mixed = &place{s, at}
			continue
		}
		if at := affirmed(wholly, s); at != nil && full == nil {
			full = &place{s, at}
		}
		if at := affirmed(thenHome, s); at != nil && home == nil && affirmed(firstDay, s) != nil {
			home = &place{s, at}
		}
		at := affirmed(atHome, s)
		if inPlace := affirmed(homeFirst, s); at == nil && s.topic == topicPlace {
			at = inPlace
		}
		if at == nil || home != nil || standsBy.MatchString(s.text) && calledOut || vague.MatchString(s.text) || strings.HasPrefix(s.text[at[1]:], "可") && affirmed(homeFirst, s) == nil {
			continue
		}
		if s.topic == topicPlace || s.topic == topicEquipment || strings.HasPrefix(s.text[at[1]:], "から") || strings.HasPrefix(s.text[at[1]:], "待機") ||
			strings.HasPrefix(s.text[at[1]:], "で") || fromThere.MatchString(s.text[at[1]:]) || b.en || s.topic == topicOnline || s.topic == topicHours {
			home = &place{s, at}
		}
	}
	return full, home, mixed
}

// presence asks the room of claims, and reads what stands under labels for it.
// claimed returns how often a year a sentence claims that the doctor comes, 0
// for never or not said.
// countOf is a small number in digits or English words.
// frequencyOf is the value for so many times a year.
// locations reads from where the work may be done.
func (b *builder) locations() {
	us := b.en && b.american()
	var values []string
	start, end := -1, -1
	add := func(s sentence, at []int, value vocab.AllowedLocation) {
		from, to := b.page.span(s, at[0], at[1])
		if start < 0 {
			start, end = from, to
		}
		if !strings.Contains(strings.Join(values, " "), string(value)) && !(from > end+400) {
			values, end = append(values, string(value)), max(end, to)
		}
	}
	refused := false
	for _, s := range b.body() {
		refused = refused || noAbroad.MatchString(s.text)
	}
	for _, s := range b.body() {
		if at := affirmed(anyRoom, s); at != nil {
			add(s, at, vocab.LocationRoom)
		}
		if at := affirmed(abroad, s); at != nil && !refused && !us {
			add(s, at, vocab.LocationOverseas)
		}
		at := affirmed(atHome, s)
		if at := affirmed(homeInJapan, s); b.en && at != nil && !us && japan.MatchString(japanese.Normalise(b.page.raw)) {
			add(s, at, vocab.LocationHome)
		}
		if at == nil || us || b.en || vague.MatchString(s.text) && !partly.MatchString(s.text) {
			continue
		}
		own := strings.Contains(s.text[at[0]:at[1]], "自宅") || homeBehind.MatchString(s.text[at[1]:])
		if own && !staffOf.MatchString(s.text[:at[0]]) || s.topic == topicPlace && strings.Contains(s.text, "在宅") {
			add(s, at, vocab.LocationHome)
		}
	}
	if len(values) > 0 && b.value("remote") != "" {
		b.putSpan("locations", Likely, start, end, values...)
	}
}
