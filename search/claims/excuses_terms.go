package claims

var termExcuses []excuse
