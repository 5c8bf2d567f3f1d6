package alerts_test

import (
	"sync"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/search/reading"
)

// meaning reads questions and jobs as the board does. The dictionary is
// loaded once for all tests.
var meaning = sync.OnceValue(func() alerts.Meaning { return reading.NewAnalyzer() })
