package mongo_test

import (
	"testing"

	"github.com/enkaku/enkaku/store/mongo"
)

func TestPersonalDataDoNotTravelInTheClear(t *testing.T) {
	for url, want := range map[string]struct{ safe, plain bool }{
		"mongodb://localhost/enkaku":                                      {true, true},
		"mongodb://127.0.0.1:27017,127.0.0.2/enkaku":                      {true, true},
		"mongodb://[::1]:27017/enkaku":                                    {true, true},
		"mongodb://%2Fvar%2Frun%2Fmongodb.sock/enkaku":                    {true, true},
		"mongodb://user:secret@db.example:27017/enkaku?tls=true":          {true, true},
		"mongodb://a.example,b.example/enkaku?replicaSet=rs0&ssl=true":    {true, true},
		"mongodb://db.example/enkaku":                                     {false, true},
		"mongodb://10.0.0.7:27017/enkaku":                                 {false, true},
		"mongodb://localhost,db.example/enkaku":                           {false, true},
		"mongodb://localhost.evil.example/enkaku":                         {false, true},
		"mongodb://db.example/enkaku?tls=true&tlsInsecure=true":           {false, false},
		"mongodb+srv://cluster.example/enkaku":                            {true, true},
		"mongodb+srv://cluster.example/enkaku?tls=false":                  {false, true},
		"mongodb+srv://cluster.example/?tlsAllowInvalidCertificates=true": {false, false},
		"mongodb://": {false, false},
	} {
		if err := mongo.CheckURL(url, false); (err == nil) != want.safe {
			t.Errorf("%s: %v", url, err)
		}
		if err := mongo.CheckURL(url, true); (err == nil) != want.plain {
			t.Errorf("%s, plainly: %v", url, err)
		}
	}
}
