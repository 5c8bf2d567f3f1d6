package models

import (
	"reflect"
	"testing"
)

func TestDaysNamed(t *testing.T) {
	for remark, want := range map[string][]int{
		"土日祝":          {5, 6},
		"水または木":        {2, 3},
		"月〜金":          {0, 1, 2, 3, 4},
		"月曜日から水曜日":     {0, 1, 2},
		"平日":           {0, 1, 2, 3, 4},
		"月1回":          nil,
		"日中":           nil,
		"毎月5日":         nil,
		"火・木":          {1, 3},
		"Mon-Wed, Fri": {0, 1, 2, 4},
		"monthly":      nil,
		"Thursdays":    {3},
		"金から月":         {0, 4},
		"月〜月":          {0},
		"":             nil,
	} {
		if got := daysNamed(remark); !reflect.DeepEqual(got, want) {
			t.Errorf("%q names %v, want %v", remark, got, want)
		}
	}
}
