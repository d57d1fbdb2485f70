/** Words, and a job that counts them. */
module com.acme.words {
  requires dev.offroad.runtime;

  exports com.acme.words;
}
