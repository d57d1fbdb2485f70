// Before the second build one source is newer than its class.
File source = new File(basedir, 'src/main/java/com/acme/Job.java')
if (new File(basedir, 'target/classes').exists()) {
  source.text = source.text.replace('"sum "', '"all "')
  source.setLastModified(System.currentTimeMillis() + 2000)
}
true
