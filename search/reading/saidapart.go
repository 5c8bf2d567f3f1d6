package reading

import (
	"github.com/enkaku/enkaku/search/japanese"
)

// Words of the lexicon that people type in two, of which each is a word of its
// own: 健診 判定 is the work of judging checkups, 復職 面談 that of an occupational
// physician. 在宅 診療 stays two: who types it wants to work at home.
var spaced = japanese.Lazy(`(健診|健康診断|ドック|復職|休職|就業|病理|画像|がん|ガン|癌|予防|医療)[ 　]+(判定|面談|支援|診断|検診|医学|監修)(?:$|[ 　])`)

// wordBetween are such words with how or when one works between them: ドック 家で判定.
var wordBetween = japanese.Pattern(`(健診|健康診断|人間ドック|ドック|復職|休職|就業|心電図|病理|胃カメラ|マンモ|画像)[ 　]+((?:在宅|自宅|お?家|おうち|リモート|オンライン|夜間?|朝|昼|土日|平日|週末|単発|スポット|副業)(?:で|の|から|に)?)[ 　]*` +
	`(判定|面談|支援|読影|診断)(?:医|の仕事|バイト)?(?:だけ|のみ|する|したい)?(?:$|[ 　])`)

// livesAbroad is that one is not in Japan, oneSlot one session a week.
var (
	livesAbroad = japanese.Pattern(`(?:海外|外国|国外)(?:に|で|へ)?(?:住ん(?:でい?る|でい?ても?|でも)|暮らし(?:てい?る|てい?ても?|ながら)|住み(?:ながら)?|居住(?:中)?|いる|いても?|いながら)(?:でも|も)?(?:でき(?:る)?|働ける|やれる|ok|可能?)?(?:仕事|の|人|医師)?`)
	oneSlot     = japanese.Pattern(`週(?:に)?1 ?(?:コマ|枠|単位)`)
)

// faceless is that one does not want to be seen; beside work that is signed,
// signedWork, it is name and face that are not to be shown.
var signedWork = japanese.Pattern(`記事|監修|執筆|書く|原稿|コラム|ライタ|編集`)

var faceless = japanese.Pattern(`(?:顔出し|顔写真|お?顔)(?:を|は|が|も|の)?(?:出し|見せ|写し|映し|さらし|晒し)?(?:(?:出|見せ|写|映|写ら|映ら|さらさ|晒さ|さ)?(?:し?たくない|し?ない(?:で)?|さなくて(?:も)?(?:いい|よい)?|し?なくて(?:も)?(?:いい|よい)?|せず(?:に)?|せなくて(?:も)?(?:いい|よい)?)|` +
	`なし|無し|不要|ng|嫌|いや|イヤ|無理|むり|ムリ|抜き|出ない|出さない|出さず(?:に)?|見えない)(?:の|で(?:できる|済む)?)?`)

// underStress and atSchool are work that is named by those it is for.
var (
	underStress = japanese.Lazy(`高ストレス(?:者)?[ 　]*(?:の)?[ 　]*(?:面接指導|面接|面談|対応)(?:$|[ 　])`)
	atSchool    = japanese.Lazy(`(?:医学部|医大)(?:で|の|生)?[ 　]*(?:講師|教員|授業|講義|教える)(?:の)?(?:$|[ 　])`)
)

// Times of the day that are named by what happens then: work that is over by noon
// (昼まで), and by the hour at which children are fetched (お迎えまで).
var (
	// hours at which one does not work: 22時以降は働けない
	notFrom    = japanese.Lazy(`(\d{1,2})時(?:以降|から|より(?:後|あと))(?:は|が)?(?:嫌|いや|イヤ|やだ|無理|むり|ムリ|ng|だめ|ダメ|働けない|働きたくない|できない|出来ない|入れない|きつい|しんどい)(?:です|で)?`)
	notTill    = japanese.Lazy(`(\d{1,2})時(?:まで|以前|より前)(?:は|が)(?:嫌|いや|イヤ|やだ|無理|むり|ムリ|ng|だめ|ダメ|働けない|働きたくない|できない|出来ない|入れない|きつい|しんどい)(?:です|で)?`)
	byNoon     = japanese.Lazy(`(?:お?昼|ひる|正午|お昼ご飯)(?:の?前)?まで(?:の|に|で|だけ|なら)?`)
	byFetching = japanese.Lazy(`(?:保育園|学校|幼稚園|子ども|子供|こども|学童)?の?(?:お迎え|送迎|お迎いえ)(?:の)?(?:時間|とき)?(?:(?:まで|の?前)(?:の|に|で|だけ|なら)?|(?:に|も)?(?:間に合|まにあ)(?:う|える|います)|に(?:行|い)ける|(?:が|も)あ(?:る|って)(?:ので|から|けど)?)`)
)

// cannotSpeak is a language that one does not speak: who types it looks for work
// without.
var cannotSpeak = japanese.Lazy(`(英語|中国語|韓国語)(?:は|が|も|を)?(?:全然|まったく|あまり)?(?:(?:しゃべれ|喋れ|話せ|はなせ|でき|出来|わから|分から)(?:ない|ません|なくて(?:も)?)|(?:苦手|だめ|ダメ|無理))(?:だけど|けど|ですが|です|が|な|人|医師)?`)

// partInKana is a part of the day in hiragana: ひるま, よる8時.
var partInKana = japanese.Lazy(`(^|[ 　])(お?ひるま?|よる|あさ|ごぜん(?:ちゅう)?|ごご|ゆうがた|しんや)(だけ|のみ|の|は|に|が)?($|[ 　\d])`)

var partsInKana = map[string]string{"ひる": "昼", "おひる": "昼", "ひるま": "昼間", "おひるま": "昼間", "よる": "夜", "あさ": "朝", "ごぜん": "午前", "ごぜんちゅう": "午前中", "ごご": "午後", "ゆうがた": "夕方", "しんや": "深夜"}

// goesThere is how often one goes to a place of work, in other words: 会社いくの週二.
var goesThere = japanese.Lazy(`(?:会社|職場|病院|クリニック|オフィス|現地|現場|事業所|工場)(?:に|へ)?(?:いく|行く|通う|出る|出かける|顔を出す)(?:の)?(?:は|が|のは)?(?:だけ)?(?:毎)?(週|月)(?:に)?([1-5一二三四五])(?:日|回)?`)

// workingWeek is Monday to Friday.
var workingWeek = japanese.Lazy(`月(?:曜日?)?(?:から|[~〜～-])金(?:曜日?)?`)

// inHome is one's home as a word of its own: フルタイムで家, 家 バイト.
var inHome = japanese.Pattern(`(^|[ 　]|で)(?:お?家|おうち)(?:が(?:いい|良い|よい)|希望|のみ|だけ|で)?(?:$|[ 　])`)

// sickOfIt is that one is pregnant and ill of it; paidInShares is pay in shares.
var (
	sickOfIt     = japanese.Pattern(`妊娠(?:中|初期)(?:で|の|なのに)?[ 　]*(?:つわり|悪阻)(?:が|で|の)?(?:ひどい|つらい|しんどい|ひどくて|ある)?`)
	paidInShares = japanese.Pattern(`(?:自社)?株(?:式)?(?:を|が|も)?(?:もらえる|もらえ|くれる|貰える|報酬|付与|渡される)|エクイティ(?:報酬)?|持ち株(?:制度)?|生株`)
)

// allAtHome is that all of the work is done at home.
var allAtHome = japanese.Pattern(`(?:お?家|おうち|自宅|うち|在宅|リモート|オンライン|ネット)(?:だけ|のみ)?(?:で|に)?(?:全部|ぜんぶ|すべて|全て|全業務(?:が)?)?完結(?:する|できる|型|の)?(?:お?仕事)?|(?:お?家|おうち|自宅|在宅)(?:だけ|のみ)で(?:全部|すべて)?(?:働ける|できる|済む|いい|ok)|(?:ずっと|全部|ぜんぶ|すべて|一日中|毎日)(?:お?家|おうち|自宅|在宅)(?:で|の)?(?:働ける|できる|仕事)?|(?:1|一|いち)(?:回|度|日)も(?:出社|出勤|通勤)(?:しない|なし|せず(?:に)?)(?:で)?`)

// Work without speaking, by what one does not do or is not good at, as a wish of its own.
var quietly = japanese.Pattern(`(?:^|[ 　])(?:(?:誰とも|人と(?:は)?|一言も)?(?:しゃべ|喋|話|はな)(?:(?:ら|さ)(?:ない|なくて(?:も)?(?:いい|よい|済む)|ず(?:に)?)|(?:り|し)たくない)|会話(?:したくない|が苦手|苦手|しない)|(?:話|しゃべ|喋)(?:す|る)の(?:が|は)?(?:苦手|嫌|いや|無理)|コミュ障|口下手|人見知り|人(?:と|に)(?:会わ|接し)(?:ない|ず(?:に)?)|人付き合い(?:が)?苦手)` +
	`(?:だけど|ですが|なので|で(?:も)?(?:できる|済む)?|の)?(?:お?仕事|やつ|バイト|求人|人|医師|先生)?(?:$|[ 　])`)

// Insurance that is not the patients': against claims, and of who is employed.
var (
	coveredByThem = japanese.Pattern(`(?:(?:医師)?(?:賠償(?:責任)?保険|医賠責(?:保険)?|賠責(?:保険)?)|保険)(?:料)?(?:は|が|も|って|の)?(?:病院|クリニック|会社|先方|あちら|向こう|相手|施設|法人|雇用(?:主|側)|雇い主|勤務先|そちら)(?:が|の|で|側)?(?:持ち|もち|負担|加入|払い|が?払って|が?出して|が?入って|が?かけて)(?:で|の|くれる|くれて|もらえる|いる|る)*|` +
		`(?:医師)?(?:賠償(?:責任)?保険|医賠責(?:保険)?|賠責(?:保険)?)(?:に|は|が|も|を)?(?:入って(?:くれる|いる|る|もらえる)|加入(?:済み?|あり|してくれる)?|付き|つき|完備|あり|込み|不要)?|訴訟(?:の)?(?:リスク|保険|保障|補償)`)
	insuredThere = japanese.Pattern(`(?:社保|保険)(?:完備|加入|に?(?:入れる|入りたい|入れて|加入できる|入れてくれる|加入させて)|あり(?:$|[ 　])|付き)(?:もらえる|くれる|の|で)*`)
	paidAtOnce   = japanese.Pattern(`(?:給料|報酬|給与|賃金|お金|バイト代)?(?:の|が|は|を)?(?:日払い?|即日払い|週払い|当日払い|翌日払い|即金|前払い|即日(?:入金|支払い?)|(?:すぐ|即)(?:に)?(?:もらえる|払って(?:くれる|もらえる)|振り?込まれる))(?:ok|可能?|で|の|希望|がいい)?(?:バイト)?`)
)

// Said of when alone one can work (夜しか無理), of beginning (初心者でもできる), of being
// shown how (教えてもらえる, 一人だと不安), of meetings, of pay besides by the year, and
// of a session with its length before the amount (1回3時間で4万).
var (
	onlyThen = japanese.Pattern(`([\p{Han}\d:]{1,5})しか(?:無理|むり|ムリ|でき(?:ない|ません)|出来ない|空いて(?:い?ない|ません)|働け(?:ない|ません)|時間(?:が)?(?:ない|取れない|とれない))(?:けど|ので|です|から)?`)
	beginner = japanese.Pattern(`(?:初心者|ビギナー|初めて|はじめて)(?:でも|だけど|ですが|の(?:人|医師|方)(?:でも)?|も)?(?:でき(?:る)?|ok|可|歓迎|大丈夫|安心|働ける)?(?:な|の)?`)
	guided   = japanese.Pattern(`(?:教えて|フォローして|サポートして|指導して|見守って)(?:もらえる|もらいたい|くれる|いただける|ほしい)|(?:わからない|分からない|困った)(?:こと|とき|時)?(?:を|に|も|が)?(?:聞ける|きける|相談できる|質問できる)|` +
		`(?:先輩|上の先生|上司|指導医|仲間)(?:に|と|が)?(?:聞ける|きける|相談できる|いる|教えてくれる)|(?:一人|ひとり|1人)(?:だと|じゃ|では|は|きりは)(?:不安|こわい|怖い|心細い|無理)`)
	// what is left of an amount, and how sure it is, does not change what is asked: 手取り30万, 最低でも8万
	aboutPay = japanese.Pattern(`(?:手取りで?|額面で?|税込み?で?|税抜き?で?|総支給で?|最低(?:でも?|限)?|少なくとも|平均で?|約|ざっと|およそ|だいたい|大体|ざっくり|できれば|せめて)[ 　]?((?:時給|日給|月給|月収|月額|月|年収|年俸|1(?:件|回|日|コマ))?\d)`)
	// working at some time is denied with it: 土日出勤NG is no 出勤NG
	noWorkThen    = japanese.Pattern(`((?:[月火水木金土日]曜日?)|土日祝?|休日|祝日|週末|夜間|深夜|早朝|平日)(?:の|に)?(?:出勤|出社|通勤|出番|勤務|診療|当番|仕事|対応)(?:は|が|も)?((?:なし|ナシ|無し|ng|無理|むり|嫌|いや|イヤ|不可|できない|したくない|以外|×))`)
	aMonth        = japanese.Pattern(`(?:毎月|月々)[ 　]?(\d)`)
	noMeetings    = japanese.Pattern(`(?:会議|ミーティング)(?:なし|ナシ|無し|不要|ng|ゼロ|がない|のない)`)
	aYear         = japanese.Pattern(`年間(\d{2,4})万`)
	lengthBetween = japanese.Pattern(`((?:1|一) ?(?:回|コマ|日|枠))[ 　]?\d{1,2}(?:\.\d)?時間(?:半)?(?:で|の|に)?[ 　]?(\d[\d,.]*(?:万|千|円))`)
)
