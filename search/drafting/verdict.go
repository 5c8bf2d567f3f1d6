package drafting

import "github.com/enkaku/enkaku/search/japanese"

// A value under a label that asks whether there is something answers it first:
// 更新：あり（勤務成績による）, 試用期間　無.
var (
	saysNone = japanese.Pattern(`^[ :]*(?:は|も)?(?:原則|特に|一切)?(?:なし|無し|無(?:$|[ 、。,/(])|ナシ|ありません|ございません|設け(?:て(?:い|お)り?)?ません|設けない|しません|しない|行いません|行わない|×|✕|none\b|no\b|not\b|n/a)`)
	saysSome = japanese.Pattern(`^[ :]*(?:原則)?(?:あり|有り|有(?:$|[ 、。,/(])|有る|ございます|あります|加入|適用|完備|○|◯|〇|yes\b)`)
)
