package q;

import p.MeasuredParser;
import p.Parser;

class Other {
  int use(MeasuredParser parser) {
    Parser made = new MeasuredParser();
    return made.parse("") + parser.parse("");
  }
}
